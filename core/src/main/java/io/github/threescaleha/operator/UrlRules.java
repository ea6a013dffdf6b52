package io.github.threescaleha.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which URLs the operator of a release takes for a database: up to 2.14 it looks at no scheme, 2.15 parses Redis URLs
 * that start with {@code redis://} alone, 2.16 goes by the TLS setting (operator source, redis_database_version_helper.go
 * in 2.15, secretutils.go in 2.16).
 */
final class UrlRules {
    private static final List<String> REDIS = List.of("redis", "rediss");

    private UrlRules() {}

    /**
     * The schemes that are taken.
     *
     * @param names the schemes, empty for any
     * @param bareHost whether {@code host[:port]} is taken as well
     */
    record Schemes(List<String> names, boolean bareHost) {
        boolean take(String scheme) {
            return names.isEmpty() || names.contains(scheme);
        }
    }

    static Schemes schemes(Database database, Release release, Setting<Boolean> tls, boolean sentinels) {
        return switch (database) {
            case SYSTEM_DATABASE ->
                new Schemes(List.of("mysql2", "mysql", "postgresql", "postgres", "oracle-enhanced"), false);
            case ZYNC_DATABASE -> new Schemes(List.of("postgresql", "postgres"), false);
            case SYSTEM_REDIS, BACKEND_REDIS -> redis(release, tls, sentinels);
        };
    }

    private static Schemes redis(Release release, Setting<Boolean> tls, boolean sentinels) {
        if (!release.isAtLeast(Release.V2_15)) {
            return new Schemes(REDIS, true);
        }
        if (release == Release.V2_15) {
            return new Schemes(List.of("redis"), false);
        }
        if (sentinels && (tls.isUnknown() || tls.is(true))) {
            return new Schemes(List.of(), false);
        }
        if (tls.isUnknown()) {
            return new Schemes(REDIS, false);
        }
        return new Schemes(List.of(tls.is(true) ? "rediss" : "redis"), false);
    }

    /** What is wrong with a URL, as a clause that gives nothing of it away, or {@code null} if nothing is. */
    static @Nullable String fault(String text, Schemes schemes, Release release) {
        if (!text.strip().equals(text)) {
            return "begins or ends with white space";
        }
        DatabaseUrl url = DatabaseUrl.parse(text);
        if (url == null) {
            if (schemes.bareHost() && DatabaseUrl.parseBare(text) != null) {
                return null;
            }
            return "is not of the form scheme://host";
        }
        boolean taken = url.scheme() != null && schemes.take(url.scheme());
        return taken ? null : "has a scheme that 3scale " + release + " does not take; it takes " + described(schemes);
    }

    static @Nullable DatabaseUrl parse(String text, Database database, Release release) {
        DatabaseUrl url = DatabaseUrl.parse(text);
        boolean bare = database.isRedis() && !release.isAtLeast(Release.V2_15);
        return url == null && bare ? DatabaseUrl.parseBare(text) : url;
    }

    private static String described(Schemes schemes) {
        List<String> names = schemes.names().stream().map(name -> name + "://").toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
