package io.github.threescaleha.fuzz;

import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlStream;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The reader answers or refuses, and each place that it names is in the text, at the line and column that it says. */
public final class ReaderTarget {
    private static final List<String> NAMES = List.of("file.yaml", "file.json");

    private ReaderTarget() {}

    /** Reads bytes as a YAML file and as a JSON file. */
    public static void fuzzerTestOneInput(byte[] data) {
        NAMES.forEach(name -> read(data, name));
    }

    private static void read(byte[] data, String name) {
        SourceFile file;
        try {
            file = new SourceReader(Limits.DEFAULT).read(new ByteArrayInputStream(data), name);
        } catch (UnreadableException e) {
            Expect.that(!e.problem().message().isEmpty(), "a refusal without a reason");
            return;
        }
        check(file, new YamlReader(Limits.DEFAULT).read(file));
    }

    private static void check(SourceFile file, YamlStream stream) {
        Places places = new Places(file);
        stream.problems().forEach(places::checkProblem);
        int index = -1;
        for (YamlDocument document : stream.documents()) {
            Expect.that(document.index() > index, "documents are not in order");
            index = document.index();
            places.checkTree(document.root());
        }
    }
}
