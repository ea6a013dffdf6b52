package io.github.threescaleha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The standard input of this process. If whoever started the program closed it, Java opens a file of its own in its place,
 * which must not be read for it; that is looked at when the first is read, for most runs read none.
 */
final class StandardInput extends InputStream {
    private static final Path WHAT_IS_OPEN = Path.of("/proc/self/fd/0");

    private final InputStream in;
    private boolean isOpen;

    /**
     * @param in what Java takes for it
     */
    StandardInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        demandOpen();
        return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        demandOpen();
        return in.read(into, from, length);
    }

    private void demandOpen() throws IOException {
        if (!isOpen && isClosed()) {
            throw new IOException("standard input is closed");
        }
        isOpen = true;
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
}
