package io.github.threescaleha.operator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a database's URL. Holds a password: it has no text form, and nothing of it may be printed.
 */
final class DatabaseUrl {
    private static final String REDIS_PORT = "6379";
    private static final List<String> IN_CLUSTER =
            List.of("backend-redis", "system-redis", "system-mysql", "system-postgresql", "zync-database");

    private final @Nullable String scheme;
    private final String host;
    private final String port;
    private final @Nullable String password;

    private DatabaseUrl(@Nullable String scheme, String host, String port, @Nullable String password) {
        this.scheme = scheme;
        this.host = host.toLowerCase(Locale.ROOT);
        this.port = port;
        this.password = password;
    }

    /** Reads {@code scheme://[user[:password]@]host[:port]...}, or {@code null} if it has not that form. */
    static @Nullable DatabaseUrl parse(String given) {
        String text = given.strip();
        int colon = text.indexOf("://");
        if (colon < 1 || !isScheme(text.substring(0, colon))) {
            return null;
        }
        String rest = text.substring(colon + 3);
        String authority = rest.substring(0, endOfAuthority(rest));
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : authority.substring(0, at);
        return withHost(text.substring(0, colon), authority.substring(at + 1), password(user));
    }

    /** Reads {@code host[:port]}, or {@code null} if it has not that form. */
    static @Nullable DatabaseUrl parseBare(String given) {
        String text = given.strip();
        return text.chars().allMatch(c -> isHostCharacter(c) || c == ':') ? withHost(null, text, null) : null;
    }

    private static @Nullable DatabaseUrl withHost(
            @Nullable String scheme, String hostAndPort, @Nullable String password) {
        int close = hostAndPort.lastIndexOf(']');
        int colon = hostAndPort.lastIndexOf(':');
        boolean hasPort = colon > close;
        String host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
        String port = hasPort ? hostAndPort.substring(colon + 1) : "";
        boolean isHost = !host.isEmpty()
                && host.chars().noneMatch(Character::isWhitespace)
                && (close > 0 || host.indexOf(':') < 0);
        return isHost && port.chars().allMatch(c -> c >= '0' && c <= '9')
                ? new DatabaseUrl(scheme, host, port, password)
                : null;
    }

    private static @Nullable String password(String user) {
        int colon = user.indexOf(':');
        if (colon < 0) {
            return null;
        }
        try {
            return URLDecoder.decode(user.substring(colon + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int endOfAuthority(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if ("/?#".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }

    private static boolean isScheme(String text) {
        return Character.isLetter(text.charAt(0))
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
    }

    private static boolean isHostCharacter(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0);
    }

    /** The scheme, or {@code null} for a bare host. */
    @Nullable
    String scheme() {
        return scheme;
    }

    /** The password, decoded, or {@code null} if there is none. */
    @Nullable
    String password() {
        return password;
    }

    /** Whether both lead to the same server; the port of Redis where none is given. */
    boolean isSameServer(DatabaseUrl other) {
        return host.equals(other.host) && redisPort().equals(other.redisPort());
    }

    private String redisPort() {
        return port.isEmpty() ? REDIS_PORT : port;
    }

    /**
     * Whether the host is a service that the operator makes for an in-cluster database.
     *
     * @param namespace the installation's namespace, or {@code null} if it is not known
     */
    boolean isInCluster(@Nullable String namespace) {
        int dot = host.indexOf('.');
        if (!IN_CLUSTER.contains(dot < 0 ? host : host.substring(0, dot))) {
            return false;
        }
        if (dot < 0) {
            return true;
        }
        String[] labels = host.substring(dot + 1).split("\\.", -1);
        return labels.length > 1 && labels[1].equals("svc") || labels.length == 1 && labels[0].equals(namespace);
    }
}
