package io.github.threescaleha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard input of this process. */
final class StandardInput {
    private static final Path WHAT_IS_OPEN = Path.of("/proc/self/fd/0");

    private StandardInput() {}

    /**
     * What is to be read; if whoever started the program closed it, a stream that says so. Java opens a file of its own
     * in its place then, which would be read otherwise.
     *
     * @param in what Java takes for it
     */
    static InputStream ofProcess(InputStream in) {
        return isClosed() ? new Closed() : in;
    }

    private static boolean isClosed() {
        try {
            return Files.isSymbolicLink(WHAT_IS_OPEN)
                    && Files.readSymbolicLink(WHAT_IS_OPEN)
                            .equals(Path.of(System.getProperty("java.home"), "lib", "modules"));
        } catch (IOException e) {
            return false;
        }
    }

    private static final class Closed extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("standard input is closed");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return read();
        }
    }
}
