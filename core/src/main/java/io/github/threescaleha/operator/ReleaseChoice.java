package io.github.threescaleha.operator;

import io.github.threescaleha.manifest.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which release a manifest is judged by, and why.
 *
 * @param release the release
 * @param from what decided it
 * @param note something the user should know about the decision, or {@code null}
 */
public record ReleaseChoice(
        Release release, From from, @Nullable String note) {
    /** Written by the operator: the 3scale release. Operator source, apimanager_types.go, 2.8 and later. */
    static final String RELEASE_ANNOTATION = "apps.3scale.net/apimanager-threescale-version";

    /** Written by the operator: its own version. Operator source, apimanager_types.go, 2.8 and later. */
    static final String OPERATOR_ANNOTATION = "apps.3scale.net/threescale-operator-version";

    /** Made only where a manifest says by an annotation what made it. */
    private static final class Form {
        private static final Pattern VERSION = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:[.+-].*)?");
    }

    /** What can decide the release. */
    public enum From {
        OPTION,
        ANNOTATION,
        CONFIG,
        DEFAULT
    }

    /**
     * The release for a manifest: the option, else what its annotations say, else the configuration, else the newest.
     *
     * @param manifest the APIManager
     * @param option the release asked for, or {@code null}
     * @param config the release that the configuration names, or {@code null}
     */
    public static ReleaseChoice of(Manifest manifest, @Nullable Release option, @Nullable Release config) {
        if (option != null) {
            return new ReleaseChoice(option, From.OPTION, null);
        }
        Annotated annotated = annotated(manifest);
        if (annotated.release() != null) {
            return new ReleaseChoice(annotated.release(), From.ANNOTATION, annotated.note());
        }
        return config != null
                ? new ReleaseChoice(config, From.CONFIG, annotated.note())
                : new ReleaseChoice(Release.newest(), From.DEFAULT, annotated.note());
    }

    private record Annotated(
            @Nullable Release release, @Nullable String note) {}

    private static Annotated annotated(Manifest manifest) {
        String release = manifest.annotation(RELEASE_ANNOTATION);
        Annotated byRelease = release == null ? new Annotated(null, null) : byRelease(release);
        if (byRelease.release() != null) {
            return byRelease;
        }
        String operator = manifest.annotation(OPERATOR_ANNOTATION);
        Annotated byOperator = operator == null ? byRelease : byOperator(operator);
        return byRelease.note() == null ? byOperator : new Annotated(byOperator.release(), byRelease.note());
    }

    private static Annotated byRelease(String text) {
        Matcher version = Form.VERSION.matcher(text.strip());
        if (!version.matches()) {
            return unreadable(RELEASE_ANNOTATION);
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        return bounded(major < 2 ? 0 : major > 2 ? Integer.MAX_VALUE : minor, RELEASE_ANNOTATION);
    }

    private static Annotated byOperator(String text) {
        Matcher version = Form.VERSION.matcher(text.strip());
        if (!version.matches()) {
            return unreadable(OPERATOR_ANNOTATION);
        }
        int minor = Integer.parseInt(version.group(2));
        boolean later = Integer.parseInt(version.group(1)) > 0;
        return bounded(later ? Integer.MAX_VALUE : Release.minorOfOperator(minor), OPERATOR_ANNOTATION);
    }

    private static Annotated bounded(int minor, String annotation) {
        Release release = Release.nearest(minor);
        if (release.minor() == minor) {
            return new Annotated(release, null);
        }
        String side = minor > release.minor() ? "newer than the newest" : "older than the oldest";
        return new Annotated(
                release, "the annotation " + annotation + " names a release " + side + " known: judged as " + release);
    }

    private static Annotated unreadable(String annotation) {
        return new Annotated(null, "the annotation " + annotation + " names no release: not considered");
    }
}
