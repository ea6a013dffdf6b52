package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.FieldType.Field;
import io.github.threescaleha.schema.FieldType.ListOf;
import io.github.threescaleha.schema.FieldType.Struct;
import io.github.threescaleha.schema.UnknownField.Meant;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses which field an unknown one was meant to be: a neighbour of like name, else a place where its name belongs. */
final class FieldSuggestions {
    private final FieldType spec;

    /** Each field's places by its name in lower case; made when the first guess needs it. */
    private @Nullable Map<String, List<Place>> places;

    /** A field with the releases that have it and all that holds it. */
    private record Place(Pointer pointer, Release since, Release until) {
        boolean isIn(Release release) {
            return release.isAtLeast(since) && until.isAtLeast(release);
        }

        Place child(String name, Field field) {
            return new Place(
                    pointer.child(name),
                    field.since().isAtLeast(since) ? field.since() : since,
                    field.until().isAtLeast(until) ? until : field.until());
        }

        Place item() {
            return new Place(pointer.child(0), since, until);
        }
    }

    FieldSuggestions(FieldType spec) {
        this.spec = spec;
    }

    UnknownField unknownField(Pointer at, Struct around, Release release) {
        String neighbour = neighbour(at.last(), around, release);
        boolean sameLetters = neighbour != null && neighbour.equalsIgnoreCase(at.last());
        Place place = sameLetters ? null : place(at, release);
        if (place != null) {
            return new UnknownField(
                    at, new Meant(place.pointer(), true, place.since(), place.until(), isOnly(place, at, release)));
        }
        Field field = neighbour == null ? null : around.field(neighbour);
        return new UnknownField(
                at,
                field == null || neighbour == null
                        ? null
                        : new Meant(
                                sibling(at, neighbour),
                                false,
                                field.since(),
                                field.until(),
                                sameLetters || isOnly(at.last(), around)));
    }

    /** The field beside it of like name, one that the release has before others. */
    private static @Nullable String neighbour(String name, Struct around, Release release) {
        List<String> candidates = around.fields().entrySet().stream()
                .sorted(Comparator.comparing(entry -> !entry.getValue().isIn(release)))
                .map(Map.Entry::getKey)
                .toList();
        String nearest = Similarity.nearest(name, candidates);
        return nearest != null
                ? nearest
                : candidates.stream()
                        .filter(candidate -> words(candidate).equals(words(name)))
                        .findFirst()
                        .orElse(null);
    }

    /** The words of a name whatever their order, without the {@code Spec} that many fields end with. */
    private static List<String> words(String name) {
        return Stream.of(name.split("(?<=[a-z])(?=[A-Z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals("spec"))
                .sorted()
                .toList();
    }

    private @Nullable Place place(Pointer at, Release release) {
        return places().getOrDefault(at.last().toLowerCase(Locale.ROOT), List.of()).stream()
                .min(Comparator.comparing((Place place) -> !place.isIn(release))
                        .thenComparing(place -> -sharedSteps(place.pointer(), at))
                        .thenComparing(place -> place.pointer().steps().size()))
                .orElse(null);
    }

    /** Whether no other field beside it is as near by its name. */
    private static boolean isOnly(String name, Struct around) {
        long near = Similarity.near(name, around.fields().keySet()).size();
        return near == 1
                || near == 0
                        && around.fields().keySet().stream()
                                        .filter(other -> words(other).equals(words(name)))
                                        .count()
                                == 1;
    }

    /** Whether a place of the release is in no list, and the only one, or the nearest right above or below. */
    private boolean isOnly(Place place, Pointer at, Release release) {
        List<Place> others = places().getOrDefault(at.last().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(other -> !other.equals(place) && other.isIn(release))
                .toList();
        Pointer home = place.pointer().parent();
        Pointer around = at.parent();
        boolean aboveOrBelow = home != null && around != null && (home.startsWith(around) || around.startsWith(home));
        int shared = sharedSteps(place.pointer(), at);
        return place.isIn(release)
                && !place.pointer().steps().contains("0")
                && (others.isEmpty()
                        || aboveOrBelow
                                && others.stream().noneMatch(other -> sharedSteps(other.pointer(), at) >= shared));
    }

    private static int sharedSteps(Pointer one, Pointer other) {
        List<String> a = one.steps();
        List<String> b = other.steps();
        int shared = 0;
        while (shared < Math.min(a.size(), b.size()) && a.get(shared).equals(b.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static Pointer sibling(Pointer pointer, String name) {
        Pointer parent = pointer.parent();
        return parent == null ? Pointer.ROOT : parent.child(name);
    }

    private synchronized Map<String, List<Place>> places() {
        if (places == null) {
            Map<String, List<Place>> found = new HashMap<>();
            Release first = Release.all().get(0);
            collect(spec, new Place(Pointer.ROOT.child("spec"), first, Release.newest()), found);
            places = found;
        }
        return places;
    }

    private static void collect(FieldType type, Place at, Map<String, List<Place>> into) {
        if (type instanceof ListOf list) {
            collect(list.items(), at.item(), into);
        } else if (type instanceof Struct struct) {
            struct.fields().forEach((name, field) -> {
                Place place = at.child(name, field);
                into.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(place);
                collect(field.type(), place, into);
            });
        }
    }
}
