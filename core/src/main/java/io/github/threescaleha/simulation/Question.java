package io.github.threescaleha.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user wants to know: what is to happen, and what must survive it.
 *
 * @param losses what is to happen, all that is required included
 * @param requirements what must survive
 */
public record Question(Losses losses, List<Requirement> requirements) {
    private static final String ALL = "all";
    private static final String LIKELY = "=likely";

    public Question {
        requirements = List.copyOf(requirements);
    }

    /**
     * Reads a question as users write it.
     *
     * @param lose names of events, or {@code all}, which is what none means
     * @param require names of events that must be survived, each with {@code =likely} if that is enough
     * @param journeys names of the journeys that must survive them; production traffic if there is none
     * @throws IllegalArgumentException if a name is not known, or journeys are given without what they must survive
     */
    public static Question of(List<String> lose, List<String> require, List<String> journeys) {
        List<Requirement> requirements = requirements(require, journeys);
        Set<Event> asked = EnumSet.noneOf(Event.class);
        requirements.forEach(requirement -> asked.add(requirement.event()));
        lose.stream().filter(name -> !name.equals(ALL)).forEach(name -> asked.add(event("lose", name, ALL)));
        return new Question(new Losses(asked, lose.isEmpty() || lose.contains(ALL)), requirements);
    }

    private static List<Requirement> requirements(List<String> require, List<String> journeys) {
        if (require.isEmpty() && !journeys.isEmpty()) {
            throw new IllegalArgumentException("journey says what require asks about: give require an event, too");
        }
        List<Journey> asked = journeys.isEmpty()
                ? List.of(Journey.PRODUCTION)
                : journeys.stream().map(Question::journey).toList();
        List<Requirement> requirements = new ArrayList<>();
        for (String text : require) {
            boolean likely = text.endsWith(LIKELY);
            String name = likely ? text.substring(0, text.length() - LIKELY.length()) : text;
            Event event = event("require", name, "each also with " + LIKELY);
            asked.forEach(journey -> requirements.add(new Requirement(journey, event, likely)));
        }
        return requirements;
    }

    private static Event event(String option, String name, String more) {
        Event event = Event.named(name);
        if (event == null) {
            throw unknown(option, () -> Stream.concat(Event.all().stream().map(Event::id), Stream.of(more)), name);
        }
        return event;
    }

    private static Journey journey(String name) {
        Journey journey = Journey.named(name);
        if (journey == null) {
            throw unknown("journey", () -> Journey.all().stream().map(Journey::id), name);
        }
        return journey;
    }

    private static IllegalArgumentException unknown(String option, Supplier<Stream<String>> known, String name) {
        return new IllegalArgumentException(
                option + " takes " + known.get().collect(Collectors.joining(", ")) + ", not '" + name + "'");
    }
}
