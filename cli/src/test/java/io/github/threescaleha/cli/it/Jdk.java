package io.github.threescaleha.cli.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java on this machine.
 *
 * @param feature its feature version, such as 17
 * @param home the folder that it is in
 */
record Jdk(int feature, Path home) {
    private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final int OLDEST = 17;

    /** The one of this process, and of each other feature version one from JAVA25_HOME or the usual place. */
    static List<Jdk> all() {
        Map<Integer, Jdk> found = new TreeMap<>();
        for (Path home : homes()) {
            int feature = feature(home);
            if (feature >= OLDEST && Files.isExecutable(home.resolve("bin/java"))) {
                found.putIfAbsent(feature, new Jdk(feature, home));
            }
        }
        return List.copyOf(found.values());
    }

    static Jdk current() {
        return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private static List<Path> homes() {
        List<Path> homes = new ArrayList<>(List.of(current().home()));
        String given = System.getenv("JAVA25_HOME");
        if (given != null) {
            homes.add(Path.of(given));
        }
        if (Files.isDirectory(USUAL_PLACE)) {
            try (Stream<Path> usual = Files.list(USUAL_PLACE)) {
                usual.sorted().forEach(homes::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return homes;
    }

    private static int feature(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return "Java " + feature;
    }
}
