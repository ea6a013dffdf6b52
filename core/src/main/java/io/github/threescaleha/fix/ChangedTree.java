package io.github.threescaleha.fix;

import io.github.threescaleha.fix.Value.Fields;
import io.github.threescaleha.fix.Value.Items;
import io.github.threescaleha.fix.Value.Scalar;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlScalar.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a tree is once a change is made: the yardstick for the edit of the text, and worked out without it.
 */
public final class ChangedTree {
    private ChangedTree() {}

    /**
     * The tree after a change.
     *
     * @param root the tree before
     * @param base where in it the object is that the change is about
     * @param change the change
     * @throws IllegalArgumentException if the change cannot be made in this tree
     */
    public static Value of(Value root, Pointer base, Change change) {
        Pointer at = base.resolve(change.at());
        if (change instanceof Change.Set set) {
            return put(root, at, old -> set.value());
        }
        if (change instanceof Change.Append append) {
            return put(root, at, old -> appended(old, append.item()));
        }
        if (change instanceof Change.Move move) {
            Value moved = find(root, at);
            return put(put(root, at, old -> null), base.resolve(move.to()), old -> free(old, moved));
        }
        if (change instanceof Change.Rename rename) {
            return put(root, parent(at), old -> renamed(fields(old), at.last(), rename.name()));
        }
        if (change instanceof Change.Remove) {
            find(root, at);
            return put(root, at, old -> null);
        }
        if (change instanceof Change.Unwrap unwrap) {
            return put(root, at, old -> child(fields(old), unwrap.key()));
        }
        return change instanceof Change.Wrap wrap
                ? put(root, at, old -> Value.with(wrap.before(), wrap.key(), present(old)))
                : root;
    }

    private static Value put(Value root, Pointer at, Function<@Nullable Value, @Nullable Value> put) {
        return present(put(root, at.steps(), 0, put));
    }

    private static @Nullable Value put(
            @Nullable Value value, List<String> steps, int depth, Function<@Nullable Value, @Nullable Value> put) {
        if (depth == steps.size()) {
            return put.apply(value);
        }
        String step = steps.get(depth);
        if (value instanceof Items list) {
            List<Value> items = new ArrayList<>(list.items());
            int index = Integer.parseInt(step);
            Value item = put(items.remove(index), steps, depth + 1, put);
            if (item != null) {
                items.add(index, item);
            }
            return new Items(items);
        }
        Map<String, Value> entries = new LinkedHashMap<>(fields(value).entries());
        Value child = put(entries.get(step), steps, depth + 1, put);
        if (child == null) {
            entries.remove(step);
        } else {
            entries.put(step, child);
        }
        return new Fields(entries);
    }

    private static Value find(Value root, Pointer at) {
        Value value = root;
        for (String step : at.steps()) {
            value = value instanceof Items list ? list.items().get(Integer.parseInt(step)) : child(fields(value), step);
        }
        return value;
    }

    private static Fields fields(@Nullable Value value) {
        if (value == null || value instanceof Scalar scalar && scalar.type() == Type.NULL) {
            return Value.EMPTY;
        }
        if (value instanceof Fields fields) {
            return fields;
        }
        throw new IllegalArgumentException("no mapping");
    }

    private static Items appended(@Nullable Value list, Value item) {
        List<Value> items = new ArrayList<>();
        if (list instanceof Items old) {
            items.addAll(old.items());
        } else if (!fields(list).entries().isEmpty()) {
            throw new IllegalArgumentException("no list");
        }
        items.add(item);
        return new Items(items);
    }

    private static Value free(@Nullable Value old, Value moved) {
        if (old != null) {
            throw new IllegalArgumentException("the place is taken");
        }
        return moved;
    }

    private static Fields renamed(Fields fields, String from, String to) {
        if (fields.entries().containsKey(to)) {
            throw new IllegalArgumentException("the name is taken");
        }
        Value value = child(fields, from);
        Map<String, Value> entries = new LinkedHashMap<>(fields.entries());
        entries.remove(from);
        entries.put(to, value);
        return new Fields(entries);
    }

    private static Value child(Fields fields, String key) {
        return present(fields.entries().get(key));
    }

    private static Pointer parent(Pointer at) {
        return Objects.requireNonNull(at.parent(), "the root has no name");
    }

    private static Value present(@Nullable Value value) {
        if (value == null) {
            throw new IllegalArgumentException("nothing is there");
        }
        return value;
    }
}
