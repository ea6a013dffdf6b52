package io.github.threescaleha.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Makes the commands with the streams that they use, without reflection where it knows them. */
final class CommandFactory implements CommandLine.IFactory {
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandFactory(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(in, out, err));
        }
        if (type == RulesCommand.class) {
            return type.cast(new RulesCommand(out));
        }
        if (type == ExplainCommand.class) {
            return type.cast(new ExplainCommand(out));
        }
        return type == SchemaCommand.class
                ? type.cast(new SchemaCommand(out))
                : CommandLine.defaultFactory().create(type);
    }
}
