package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written, without its form. */
record Plain(Written written) {
    /** The value of a piece of text that shares nothing with others. */
    Value of(Syntax node, Pointer at) throws RefusedException {
        written.demandOwn(node, at);
        if (node instanceof Syntax.Sequence list) {
            List<Value> items = new ArrayList<>();
            for (Syntax item : list.items()) {
                items.add(of(item, at));
            }
            return new Value.Items(items);
        }
        if (!(node instanceof Syntax.Mapping mapping)) {
            return Value.of(((Syntax.Scalar) node).node());
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Syntax.Entry entry : mapping.entries()) {
            String name = entry.name();
            if (name == null || !mapping.merged().isEmpty() || entries.put(name, of(entry.value(), at)) != null) {
                throw new RefusedException(at.dotted() + " has an unusual key");
            }
        }
        return new Value.Fields(entries);
    }
}
