package io.github.threescaleha.fuzz;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Whatever stands in a Secret for the URL of a database: the check copes, and no format shows any of it. */
public final class SecretTarget {
    private static final HaLinter LINTER = HaLinter.builder().build();
    private static final String MARK = "qZ7xKw";
    private static final List<String> TRACES = traces();
    private static final String MANIFEST = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata: {name: example}
            spec: {wildcardDomain: example.com, externalComponents: {backend: {redis: true}, system: {redis: true, database: true}, zync: {database: true}}}
            """;
    private static final List<List<String>> SECRETS = List.of(
            List.of("backend-redis", "REDIS_STORAGE_URL", "REDIS_QUEUES_URL"),
            List.of("system-redis", "URL", "NAMESPACE"),
            List.of("system-database", "URL", "DB_PASSWORD"),
            List.of("zync", "DATABASE_URL", "ZYNC_DATABASE_PASSWORD"));

    private SecretTarget() {}

    /** Checks an installation whose Secrets all hold the bytes, as text and in base64. */
    public static void fuzzerTestOneInput(byte[] data) {
        String value = marked(new String(data, StandardCharsets.UTF_8));
        check(value, "stringData", json(value));
        check(value, "data", Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static void check(String value, String field, String written) {
        StringBuilder text = new StringBuilder(MANIFEST);
        SECRETS.forEach(secret -> text.append(secret(secret, field, written)));
        Report report = LINTER.check("file.yaml", text);
        Reports.expectNoFault(report);
        String all = Reports.printAll(report) + report.notes() + report.problems();
        for (String trace : TRACES) {
            Expect.that(!all.contains(trace), "a Secret's value shows, that holds " + value);
        }
    }

    private static String secret(List<String> nameAndKeys, String field, String written) {
        return """
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: THIS}
                FIELD: {KEY: "VALUE", OTHER: "VALUE"}
                """.replace("THIS", nameAndKeys.get(0))
                .replace("FIELD", field)
                .replace("KEY", nameAndKeys.get(1))
                .replace("OTHER", nameAndKeys.get(2))
                .replace("VALUE", written);
    }

    /** The text with something in it that no message holds by chance, at a place that the text's length chooses. */
    private static String marked(String text) {
        int at = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        return text.substring(0, at) + MARK + text.substring(at);
    }

    /** Parts of the mark, as it is and in base64, however its bytes fall. */
    private static List<String> traces() {
        List<String> traces = new ArrayList<>(List.of("qZ7x", "xKw"));
        for (String before : List.of("", "1", "12")) {
            String encoded =
                    Base64.getEncoder().encodeToString((before + MARK + "12").getBytes(StandardCharsets.UTF_8));
            traces.add(encoded.substring(before.isEmpty() ? 0 : 4, 8));
        }
        return List.copyOf(traces);
    }

    private static String json(String value) {
        StringBuilder out = new StringBuilder();
        value.codePoints()
                .forEach(c -> out.append(
                        c == '"' || c == '\\' || Character.isISOControl(c) || c > 126
                                ? String.format("\\U%08x", c)
                                : Character.toString(c)));
        return out.toString();
    }
}
