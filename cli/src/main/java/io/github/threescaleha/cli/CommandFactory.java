package io.github.threescaleha.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Makes the commands with the streams that they use, without reflection where it knows them. */
final class CommandFactory implements CommandLine.IFactory {
    private final Main.Console console;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandFactory(Main.Console console, PrintWriter out, PrintWriter err) {
        this.console = console;
        this.out = out;
        this.err = err;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object made = make(type);
        return made == null ? CommandLine.defaultFactory().create(type) : type.cast(made);
    }

    private @Nullable Object make(Class<?> type) {
        if (type == CheckCommand.class) {
            return new CheckCommand(console.in(), out, err, new Outputs(console, err));
        }
        if (type == FixCommand.class) {
            return new FixCommand(console, err);
        }
        if (type == SimulateCommand.class) {
            return new SimulateCommand(console.in(), err, new Outputs(console, err));
        }
        if (type == RulesCommand.class) {
            return new RulesCommand(out);
        }
        if (type == ExplainCommand.class) {
            return new ExplainCommand(out, console.terminal());
        }
        if (type == CompletionCommand.class) {
            return new CompletionCommand(out);
        }
        return type == SchemaCommand.class ? new SchemaCommand(out) : null;
    }
}
