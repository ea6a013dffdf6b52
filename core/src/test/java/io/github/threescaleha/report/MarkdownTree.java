package io.github.threescaleha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a Markdown text is to a code host: tables are tables, and addresses become links. */
final class MarkdownTree {
    private final List<Node> nodes = new ArrayList<>();

    private MarkdownTree() {}

    static MarkdownTree of(String markdown) {
        MarkdownTree tree = new MarkdownTree();
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
                .build();
        tree.add(parser.parse(markdown));
        return tree;
    }

    <T extends Node> List<T> all(Class<T> type) {
        return nodes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All plain text, in which code hosts look for people and issues. */
    String texts() {
        return all(Text.class).stream().map(Text::getLiteral).collect(Collectors.joining());
    }

    private void add(Node node) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }
}
