package io.github.threescaleha.cli.docs;

import io.github.threescaleha.cli.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation. */
record Markdown(Path file, String text) {
    private static final Pattern BLOCK =
            Pattern.compile("^```([a-z]*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)\\s]*)?\\)");

    /** The README and all pages below docs. */
    static List<Markdown> all() throws IOException {
        List<Markdown> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Project.file("docs"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(read(file));
            }
        }
        for (String name : List.of("README.md", "CONTRIBUTING.md")) {
            pages.add(read(Project.file(name)));
        }
        return pages;
    }

    static Markdown readme() throws IOException {
        return read(Project.file("README.md"));
    }

    private static Markdown read(Path file) throws IOException {
        return new Markdown(file, Files.readString(file));
    }

    /** A block of code. */
    record Block(String language, String text) {}

    /** A console as it stands in a page. */
    static String console(String text) {
        return "```console\n" + text + "```\n";
    }

    /** The blocks of code, in their order. */
    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** What stands in the blocks of a language. */
    List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    /** The files that it links to. */
    List<Path> linked() {
        Matcher links = LINK.matcher(BLOCK.matcher(text).replaceAll(""));
        return links.results().map(link -> file.resolveSibling(link.group(1))).toList();
    }

    @Override
    public String toString() {
        return Project.file("").relativize(file).toString();
    }
}
