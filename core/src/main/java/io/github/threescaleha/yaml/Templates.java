package io.github.threescaleha.yaml;

/** Recognises text that is no YAML yet: a Helm, Jinja or Go template. */
final class Templates {
    static final String MESSAGE =
            "is a template ({{ }}), not YAML: render it first and check the result, for example helm template . | threescale-ha check -";

    private Templates() {}

    static boolean isTemplate(String text) {
        return text.contains("{{") && text.contains("}}") || text.contains("{%") && text.contains("%}");
    }
}
