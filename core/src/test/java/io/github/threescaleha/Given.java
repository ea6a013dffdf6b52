package io.github.threescaleha;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.manifest.Manifest.Kind;
import io.github.threescaleha.manifest.ManifestReader;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.ManifestSchema;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlStream;
import java.util.List;

/** What tests start from, made from the text that a user would write. */
public final class Given {
    /** The schema of all releases, compiled once for all tests. */
    public static final ManifestSchema SCHEMA = new ManifestSchema();

    private Given() {}

    public static SourceFile file(String text) {
        return new SourceFile("a.yaml", text);
    }

    public static YamlStream stream(String text) {
        return new YamlReader(Limits.DEFAULT).read(file(text));
    }

    /** The only document of a text. */
    public static YamlNode root(String text) {
        YamlStream stream = stream(text);
        assertThat(stream.problems()).isEmpty();
        assertThat(stream.documents()).hasSize(1);
        return stream.documents().get(0).root();
    }

    public static YamlMapping mapping(String text) {
        return (YamlMapping) root(text);
    }

    /** The value of a key of the only document. */
    public static YamlScalar scalar(String text, String key) {
        return (YamlScalar) mapping(text).entry(key).value();
    }

    /** All objects of a text. */
    public static List<Manifest> manifests(String text) {
        YamlStream stream = stream(text);
        assertThat(stream.problems()).isEmpty();
        return stream.documents().stream()
                .flatMap(document -> ManifestReader.read(file(text), document).manifests().stream())
                .toList();
    }

    /** The only object of a text. */
    public static Manifest manifest(String text) {
        List<Manifest> manifests = manifests(text);
        assertThat(manifests).hasSize(1);
        return manifests.get(0);
    }

    /** An APIManager without a namespace, of the lines below its {@code spec}; {@code wildcardDomain} is added. */
    public static Manifest apiManager(String spec) {
        return apiManager("name: example", spec);
    }

    /** An APIManager of the lines below its {@code metadata} and {@code spec}; {@code wildcardDomain} is added. */
    public static Manifest apiManager(String metadata, String spec) {
        Manifest manifest = manifest("apiVersion: apps.3scale.net/v1alpha1\nkind: APIManager\nmetadata:\n"
                + metadata.indent(2) + "spec:\n  wildcardDomain: example.com\n" + spec.indent(2));
        assertThat(manifest.kind()).isEqualTo(Kind.API_MANAGER);
        return manifest;
    }

    /** What the operator of a release gets from the lines below {@code spec}, read as the program reads it. */
    public static Installation installation(Release release, String spec, Manifest... secrets) {
        return installation(release, apiManager(spec), secrets);
    }

    /** What the operator of a release gets from an APIManager, read as the program reads it. */
    public static Installation installation(Release release, Manifest apiManager, Manifest... secrets) {
        return Installation.of(
                apiManager, release, SCHEMA.check(apiManager, release).spec(), List.of(secrets));
    }
}
