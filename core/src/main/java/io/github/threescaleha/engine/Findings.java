package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The findings of file after file as one list, which is not copied together. Never changes. */
final class Findings extends AbstractList<Finding> implements RandomAccess {
    private final List<List<Finding>> files;
    private final int[] ends;

    /**
     * The findings in all these lists.
     *
     * @param files those of each file, none empty
     */
    Findings(List<List<Finding>> files) {
        this.files = files;
        this.ends = new int[files.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += files.get(i).size();
            ends[i] = end;
        }
    }

    @Override
    public Finding get(int index) {
        int found = Arrays.binarySearch(ends, index + 1);
        int file = found < 0 ? -found - 1 : found;
        return files.get(file).get(index - (file == 0 ? 0 : ends[file - 1]));
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** The findings in a list that is in their order, file by file. */
    static List<List<Finding>> byFile(List<Finding> findings) {
        if (findings instanceof Findings known) {
            return known.files;
        }
        List<List<Finding>> files = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= findings.size(); end++) {
            if (end == findings.size() || !fileOf(findings.get(end)).equals(fileOf(findings.get(start)))) {
                files.add(findings.subList(start, end));
                start = end;
            }
        }
        return files;
    }

    private static String fileOf(Finding finding) {
        return finding.location().file();
    }

    /** The findings of a file that are kept for others, too, and named for the file when they are asked for. */
    static final class Likewise extends AbstractList<Finding> implements RandomAccess {
        private final String file;
        private final @Nullable String object;
        private final List<Finding> nameless;

        /**
         * @param object what they are in, or {@code null} if they know themselves
         */
        Likewise(String file, @Nullable String object, List<Finding> nameless) {
            this.file = file;
            this.object = object;
            this.nameless = nameless;
        }

        /** Those of another file. */
        static Likewise in(String file, List<Finding> findings) {
            return findings instanceof Likewise known
                    ? new Likewise(file, known.object, known.nameless)
                    : new Likewise(file, null, findings);
        }

        /** Whether those of another file are the same. */
        @SuppressWarnings("ReferenceEquality") // lists that are equal are kept once
        boolean isAlike(List<Finding> other) {
            return other instanceof Likewise likewise && nameless == likewise.nameless;
        }

        @Override
        public Finding get(int index) {
            Finding finding = nameless.get(index);
            Finding.Location at = finding.location();
            return finding.at(new Finding.Location(
                    file, at.document(), object == null ? at.object() : object, at.pointer(), at.span(), at.missing()));
        }

        @Override
        public int size() {
            return nameless.size();
        }
    }
}
