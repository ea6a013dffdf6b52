package io.github.threescaleha.schema;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Style;
import io.github.threescaleha.yaml.YamlScalar.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What mends values that break the schema in a way that shows what was meant. */
final class SchemaFix {
    private static final String TERM = "podAffinityTerm";
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final Set<String> PREFERRED_FIELDS = Set.of("weight", TERM);
    private static final int WEIGHT = 100;

    private SchemaFix() {}

    /** A number or boolean in quotes without them. */
    static @Nullable Fix unquoting(Pointer at, List<String> expected, @Nullable YamlNode value) {
        Value plain = value instanceof YamlScalar scalar ? unquoted(expected, scalar) : null;
        return plain == null
                ? null
                : Fix.safe("remove the quotes of " + at.dotted(), new Change.Set(at, plain))
                        .unveiling();
    }

    /** What a text in quotes is without them, if that is what is expected. */
    static @Nullable Value unquoted(List<String> expected, YamlScalar scalar) {
        if (scalar.type() != Type.STRING || scalar.style() == Style.PLAIN) {
            return null;
        }
        Type plain = YamlReader.plainType(scalar.text());
        boolean meant = plain == Type.INTEGER && expected.contains("integer")
                || plain == Type.BOOLEAN && expected.contains("boolean");
        return meant ? Value.of(new YamlScalar(plain, scalar.text(), Style.PLAIN, scalar.span())) : null;
    }

    /** A required term in the shape of a preferred one, as the guide of the operator has it, or the other way round. */
    static @Nullable Fix ofItem(Pointer missing, @Nullable YamlNode item) {
        Pointer at = missing.parent();
        Pointer list = at == null ? null : at.parent();
        if (at == null || list == null || !(item instanceof YamlMapping term)) {
            return null;
        }
        if (list.last().equals(REQUIRED) && missing.last().equals("topologyKey") && isPreferred(term)) {
            return Fix.safe("give the term the shape of a required one", new Change.Unwrap(at, TERM))
                    .unveiling();
        }
        if (list.last().equals(PREFERRED) && missing.last().equals(TERM) && isRequired(term)) {
            Value.Fields weight = Value.field("weight", Value.number(WEIGHT));
            return Fix.unsafe("give the term the shape of a preferred one", new Change.Wrap(at, weight, TERM))
                    .unveiling();
        }
        return null;
    }

    private static boolean isPreferred(YamlMapping term) {
        YamlMapping inner = term.mapping(TERM);
        return inner != null
                && inner.string("topologyKey") != null
                && term.entries().stream().allMatch(entry -> PREFERRED_FIELDS.contains(entry.name()));
    }

    private static boolean isRequired(YamlMapping term) {
        return term.string("topologyKey") != null && term.entry(TERM) == null && term.entry("weight") == null;
    }
}
