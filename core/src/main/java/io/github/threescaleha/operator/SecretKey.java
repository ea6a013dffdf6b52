package io.github.threescaleha.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a database's Secret and what the operator does with it (options providers and component files of the release
 * branches).
 *
 * @param name the key
 * @param need when it must be there
 * @param since the first release that reads it as required
 * @param until the last one
 * @param tlsFlag the setting below {@code spec} that makes it required or decides its scheme, or {@code null}
 * @param sentinels the key that names the sentinels of this URL, or {@code null} if there can be none
 */
record SecretKey(
        String name,
        Need need,
        Release since,
        Release until,
        @Nullable String tlsFlag,
        @Nullable String sentinels) {
    /** When a key must be there, and whether it is a URL. */
    enum Need {
        URL,
        REQUIRED,
        REQUIRED_WITH_TLS,
        OPTIONAL
    }

    boolean isRequiredIn(Release release, boolean tls) {
        return switch (need) {
            case URL, REQUIRED -> isIn(release);
            case REQUIRED_WITH_TLS -> isIn(release) && tls;
            case OPTIONAL -> false;
        };
    }

    /** What makes it required, as a clause, where that is a setting. */
    String occasion() {
        return need == Need.REQUIRED_WITH_TLS && tlsFlag != null
                ? " while " + tlsFlag.substring(tlsFlag.lastIndexOf('/') + 1) + " is true"
                : "";
    }

    boolean isUrlIn(Release release) {
        return need == Need.URL && isIn(release);
    }

    private boolean isIn(Release release) {
        return release.isAtLeast(since) && until.isAtLeast(release);
    }

    static List<SecretKey> of(Database database) {
        return switch (database) {
            case SYSTEM_DATABASE -> SYSTEM_DATABASE_KEYS;
            case SYSTEM_REDIS -> SYSTEM_REDIS_KEYS;
            case BACKEND_REDIS -> BACKEND_REDIS_KEYS;
            case ZYNC_DATABASE -> ZYNC_KEYS;
        };
    }

    private static final String BACKEND_TLS = "backend/backendRedisTLSEnabled";
    private static final String QUEUES_TLS = "backend/queuesRedisTLSEnabled";
    private static final String SYSTEM_REDIS_TLS = "system/systemRedisTLSEnabled";
    private static final String SYSTEM_DATABASE_TLS = "system/systemDatabaseTLSEnabled";
    private static final String ZYNC_TLS = "zync/zyncDatabaseTLSEnabled";

    private static final List<SecretKey> BACKEND_REDIS_KEYS = List.of(
            url("REDIS_STORAGE_URL", BACKEND_TLS, "REDIS_STORAGE_SENTINEL_HOSTS"),
            url("REDIS_QUEUES_URL", QUEUES_TLS, "REDIS_QUEUES_SENTINEL_HOSTS"),
            optional("REDIS_STORAGE_SENTINEL_HOSTS"),
            optional("REDIS_STORAGE_SENTINEL_ROLE"),
            optional("REDIS_QUEUES_SENTINEL_HOSTS"),
            optional("REDIS_QUEUES_SENTINEL_ROLE"),
            optional("REDIS_STORAGE_USERNAME"),
            optional("REDIS_STORAGE_PASSWORD"),
            optional("REDIS_STORAGE_SENTINEL_USERNAME"),
            optional("REDIS_STORAGE_SENTINEL_PASSWORD"),
            optional("REDIS_QUEUES_USERNAME"),
            optional("REDIS_QUEUES_PASSWORD"),
            optional("REDIS_QUEUES_SENTINEL_USERNAME"),
            optional("REDIS_QUEUES_SENTINEL_PASSWORD"),
            withTls("REDIS_SSL_CA", BACKEND_TLS),
            withTls("REDIS_SSL_CERT", BACKEND_TLS),
            withTls("REDIS_SSL_KEY", BACKEND_TLS),
            withTls("REDIS_SSL_QUEUES_CA", QUEUES_TLS),
            withTls("REDIS_SSL_QUEUES_CERT", QUEUES_TLS),
            withTls("REDIS_SSL_QUEUES_KEY", QUEUES_TLS));

    private static final List<SecretKey> SYSTEM_REDIS_KEYS = List.of(
            url("URL", SYSTEM_REDIS_TLS, "SENTINEL_HOSTS"),
            new SecretKey("MESSAGE_BUS_URL", Need.URL, Release.V2_8, Release.V2_11, null, "MESSAGE_BUS_SENTINEL_HOSTS"),
            optional("NAMESPACE"),
            optional("SENTINEL_HOSTS"),
            optional("SENTINEL_ROLE"),
            optional("MESSAGE_BUS_NAMESPACE"),
            optional("MESSAGE_BUS_SENTINEL_HOSTS"),
            optional("MESSAGE_BUS_SENTINEL_ROLE"),
            optional("REDIS_USERNAME"),
            optional("REDIS_PASSWORD"),
            optional("REDIS_SENTINEL_USERNAME"),
            optional("REDIS_SENTINEL_PASSWORD"),
            withTls("REDIS_SSL_CA", SYSTEM_REDIS_TLS),
            withTls("REDIS_SSL_CERT", SYSTEM_REDIS_TLS),
            withTls("REDIS_SSL_KEY", SYSTEM_REDIS_TLS));

    private static final List<SecretKey> SYSTEM_DATABASE_KEYS = List.of(
            url("URL", SYSTEM_DATABASE_TLS, null),
            optional("DB_USER"),
            optional("DB_PASSWORD"),
            optional("ORACLE_SYSTEM_PASSWORD"),
            withTls("DATABASE_SSL_MODE", SYSTEM_DATABASE_TLS),
            withTls("DB_SSL_CA", SYSTEM_DATABASE_TLS),
            withTls("DB_SSL_CERT", SYSTEM_DATABASE_TLS),
            withTls("DB_SSL_KEY", SYSTEM_DATABASE_TLS));

    private static final List<SecretKey> ZYNC_KEYS = List.of(
            new SecretKey("DATABASE_URL", Need.URL, Release.V2_10, Release.newest(), ZYNC_TLS, null),
            new SecretKey("ZYNC_DATABASE_PASSWORD", Need.REQUIRED, Release.V2_10, Release.newest(), null, null),
            optional("SECRET_KEY_BASE"),
            optional("ZYNC_AUTHENTICATION_TOKEN"),
            withTls("DATABASE_SSL_MODE", ZYNC_TLS),
            withTls("DB_SSL_CA", ZYNC_TLS),
            withTls("DB_SSL_CERT", ZYNC_TLS),
            withTls("DB_SSL_KEY", ZYNC_TLS));

    private static SecretKey url(String name, String tlsFlag, @Nullable String sentinels) {
        return new SecretKey(name, Need.URL, Release.V2_8, Release.newest(), tlsFlag, sentinels);
    }

    private static SecretKey optional(String name) {
        return new SecretKey(name, Need.OPTIONAL, Release.V2_8, Release.newest(), null, null);
    }

    private static SecretKey withTls(String name, String tlsFlag) {
        return new SecretKey(name, Need.REQUIRED_WITH_TLS, Release.V2_16, Release.newest(), tlsFlag, null);
    }
}
