package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.DatabaseSecret.Key;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseSecretTest {
    private static final String EXTERNAL = """
            highAvailability: {enabled: true, externalZyncDatabaseEnabled: true}
            """;
    private static final String TLS = """
            system: {systemDatabaseTLSEnabled: true, systemRedisTLSEnabled: true}
            backend: {backendRedisTLSEnabled: true, queuesRedisTLSEnabled: true}
            zync: {zyncDatabaseTLSEnabled: true}
            """;

    private static Manifest secret(String name, String stringData) {
        return Given.manifest("kind: Secret\nmetadata: {name: " + name + "}\nstringData: {" + stringData + "}\n");
    }

    private static DatabaseSecret read(Release release, String spec, Manifest secret) {
        List<DatabaseSecret> secrets =
                Given.installation(release, EXTERNAL + spec, secret).secrets();
        assertThat(secrets).hasSize(1);
        return secrets.get(0);
    }

    private static DatabaseSecret read(Release release, String spec, String name, String stringData) {
        return read(release, spec, secret(name, stringData));
    }

    private static List<String> names(List<Key> keys) {
        return keys.stream().map(Key::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "system-database, URL, 2.8, 2.16",
        "system-redis, URL, 2.8, 2.16",
        "system-redis, MESSAGE_BUS_URL, 2.8, 2.11",
        "backend-redis, REDIS_STORAGE_URL, 2.8, 2.16",
        "backend-redis, REDIS_QUEUES_URL, 2.8, 2.16",
        "zync, DATABASE_URL, 2.10, 2.16",
        "zync, ZYNC_DATABASE_PASSWORD, 2.10, 2.16"
    })
    void key_is_required_from_release_to_release(String secret, String key, String from, String to) {
        for (Release release : Release.all()) {
            boolean required =
                    release.isAtLeast(Release.named(from)) && Release.named(to).isAtLeast(release);

            assertThat(names(read(release, "", secret, "").missingKeys()).contains(key))
                    .as(release.label())
                    .isEqualTo(required);
            assertThat(names(read(release, "", secret, key + ": x").missingKeys()))
                    .doesNotContain(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "system-database, URL DATABASE_SSL_MODE DB_SSL_CA DB_SSL_CERT DB_SSL_KEY",
        "system-redis, URL REDIS_SSL_CA REDIS_SSL_CERT REDIS_SSL_KEY",
        "backend-redis, REDIS_STORAGE_URL REDIS_QUEUES_URL REDIS_SSL_CA REDIS_SSL_CERT REDIS_SSL_KEY"
                + " REDIS_SSL_QUEUES_CA REDIS_SSL_QUEUES_CERT REDIS_SSL_QUEUES_KEY",
        "zync, DATABASE_URL ZYNC_DATABASE_PASSWORD DATABASE_SSL_MODE DB_SSL_CA DB_SSL_CERT DB_SSL_KEY"
    })
    void certificates_are_required_with_tls_on_2_16(String secret, String keys) {
        List<String> all = List.of(keys.split(" ", -1));

        assertThat(names(read(Release.V2_16, TLS, secret, "").missingKeys())).containsExactlyElementsOf(all);
        for (Release release : Release.all()) {
            assertThat(names(read(release, release == Release.V2_16 ? "" : TLS, secret, "")
                            .missingKeys()))
                    .isSubsetOf(
                            "URL",
                            "MESSAGE_BUS_URL",
                            "REDIS_STORAGE_URL",
                            "REDIS_QUEUES_URL",
                            "DATABASE_URL",
                            "ZYNC_DATABASE_PASSWORD");
        }
    }

    @Test
    void each_tls_setting_is_about_its_own_keys() {
        assertThat(names(read(
                                Release.V2_16,
                                "backend: {queuesRedisTLSEnabled: true}\n",
                                "backend-redis",
                                "REDIS_STORAGE_URL: a, REDIS_QUEUES_URL: b")
                        .missingKeys()))
                .containsExactly("REDIS_SSL_QUEUES_CA", "REDIS_SSL_QUEUES_CERT", "REDIS_SSL_QUEUES_KEY");
        assertThat(names(read(
                                Release.V2_16,
                                "backend: {queuesRedisTLSEnabled: text}\n",
                                "backend-redis",
                                "REDIS_STORAGE_URL: a, REDIS_QUEUES_URL: b")
                        .missingKeys()))
                .isEmpty();
    }

    @Test
    void missing_key_and_empty_key_are_told_apart() {
        List<Key> keys = read(Release.V2_16, "", "backend-redis", "REDIS_STORAGE_URL: ''")
                .missingKeys();

        assertThat(keys).extracting(Key::detail).containsExactly("is empty", "is missing");
        assertThat(keys)
                .extracting(key -> key.pointer().text())
                .containsExactly("/stringData/REDIS_STORAGE_URL", "/stringData/REDIS_QUEUES_URL");
    }

    @Test
    void key_that_tls_alone_requires_is_told_with_its_flag() {
        List<Key> keys = read(
                        Release.V2_16,
                        "backend: {queuesRedisTLSEnabled: true}\n",
                        "backend-redis",
                        "REDIS_STORAGE_URL: a, REDIS_SSL_QUEUES_CA: ''")
                .missingKeys();

        assertThat(keys)
                .extracting(Key::detail)
                .containsExactly(
                        "is missing",
                        "is empty while queuesRedisTLSEnabled is true",
                        "is missing while queuesRedisTLSEnabled is true",
                        "is missing while queuesRedisTLSEnabled is true");
    }

    @Test
    void missing_key_would_go_where_the_others_are() {
        Manifest secret = Given.manifest("""
                kind: Secret
                metadata: {name: backend-redis}
                data: {REDIS_STORAGE_URL: cmVkaXM6Ly9h, REDIS_QUEUES_URL: ''}
                """);

        assertThat(read(Release.V2_16, "", secret).missingKeys())
                .extracting(key -> key.pointer().text())
                .containsExactly("/data/REDIS_QUEUES_URL");
    }

    @Test
    void value_that_is_broken_or_not_given_is_not_missing() {
        assertThat(read(Release.V2_16, "", "system-database", "URL: 5").missingKeys())
                .isEmpty();
        Manifest template = Given.manifest("""
                kind: Template
                parameters: [{name: X}]
                objects:
                  - {kind: Secret, metadata: {name: system-database}, stringData: {URL: "${X}"}}
                """);
        assertThat(read(Release.V2_16, "", template).missingKeys()).isEmpty();
        assertThat(read(Release.V2_16, "", template).refusedUrls()).isEmpty();
        assertThat(read(Release.V2_16, "", template).inClusterUrls()).isEmpty();
    }

    @Test
    void data_that_is_broken_or_not_given_as_a_whole_misses_nothing() {
        for (String data : List.of("data: text", "stringData: [a]", "data: text\nstringData: {DB_USER: a}")) {
            Manifest secret = Given.manifest("kind: Secret\nmetadata: {name: system-database}\n" + data + "\n");
            assertThat(read(Release.V2_16, "", secret).missingKeys()).isEmpty();
        }
        Manifest template = Given.manifest("""
                kind: Template
                parameters: [{name: X}]
                objects:
                  - {kind: Secret, metadata: {name: system-database}, stringData: "${{X}}"}
                """);
        assertThat(read(Release.V2_16, "", template).missingKeys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "system-redis, SENTINELS, SENTINEL_HOSTS",
        "backend-redis, REDIS_STORAGE_SENTINELS_HOSTS, REDIS_STORAGE_SENTINEL_HOSTS",
        "zync, DATABASE_PASSWORD, ZYNC_DATABASE_PASSWORD",
        "system-database, DATABASE_URL, URL",
        "system-database, url, URL",
        "system-database, DB_PASSWROD, DB_PASSWORD",
        "system-database, SOMETHING_ELSE, ''"
    })
    void key_that_nobody_reads_is_told_with_what_was_meant(String secret, String key, String meant) {
        List<Key> unknown = read(Release.V2_16, "", secret, key + ": hidden").unknownKeys();

        assertThat(names(unknown)).containsExactly(key);
        assertThat(unknown.get(0).detail()).isEqualTo(meant);
        assertThat(unknown.get(0).pointer()).hasToString("/stringData/" + key);
    }

    @ParameterizedTest
    @CsvSource({
        "system-database, URL DB_USER DB_PASSWORD ORACLE_SYSTEM_PASSWORD DATABASE_SSL_MODE DB_SSL_CA DB_SSL_CERT"
                + " DB_SSL_KEY",
        "system-redis, URL NAMESPACE SENTINEL_HOSTS SENTINEL_ROLE MESSAGE_BUS_URL MESSAGE_BUS_NAMESPACE"
                + " MESSAGE_BUS_SENTINEL_HOSTS MESSAGE_BUS_SENTINEL_ROLE REDIS_USERNAME REDIS_PASSWORD"
                + " REDIS_SENTINEL_USERNAME REDIS_SENTINEL_PASSWORD REDIS_SSL_CA REDIS_SSL_CERT REDIS_SSL_KEY",
        "backend-redis, REDIS_STORAGE_URL REDIS_QUEUES_URL REDIS_STORAGE_SENTINEL_HOSTS REDIS_STORAGE_SENTINEL_ROLE"
                + " REDIS_QUEUES_SENTINEL_HOSTS REDIS_QUEUES_SENTINEL_ROLE REDIS_STORAGE_USERNAME"
                + " REDIS_STORAGE_PASSWORD REDIS_QUEUES_USERNAME REDIS_QUEUES_PASSWORD"
                + " REDIS_STORAGE_SENTINEL_USERNAME REDIS_STORAGE_SENTINEL_PASSWORD REDIS_QUEUES_SENTINEL_USERNAME"
                + " REDIS_QUEUES_SENTINEL_PASSWORD REDIS_SSL_CA REDIS_SSL_CERT REDIS_SSL_KEY REDIS_SSL_QUEUES_CA"
                + " REDIS_SSL_QUEUES_CERT REDIS_SSL_QUEUES_KEY",
        "zync, DATABASE_URL ZYNC_DATABASE_PASSWORD SECRET_KEY_BASE ZYNC_AUTHENTICATION_TOKEN DATABASE_SSL_MODE"
                + " DB_SSL_CA DB_SSL_CERT DB_SSL_KEY"
    })
    void key_that_some_release_reads_is_known_in_all(String secret, String keys) {
        String data = keys.replace(" ", ": x, ") + ": x";

        for (Release release : Release.all()) {
            assertThat(read(release, "", secret, data).unknownKeys()).isEmpty();
        }
    }

    @Test
    void unknown_key_that_is_broken_is_left_to_the_schema() {
        assertThat(read(Release.V2_16, "", "zync", "FOO: 5").unknownKeys()).isEmpty();
    }

    private static final String SENTINELS = "SENTINEL_HOSTS: 's1:26379'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // secret | key: value | releases that refuse it
                "system-redis | URL: 'redis://h' | ",
                "system-redis | URL: 'rediss://h' | 2.15 2.16",
                "system-redis | URL: 'h:6379' | 2.15 2.16",
                "system-redis | URL: 'http://h' | all",
                "system-redis | URL: ' redis://h' | all",
                "system-redis | URL: '' | ",
                "system-redis | MESSAGE_BUS_URL: 'http://h' | 2.8 2.9 2.10 2.11",
                "system-redis | SENTINEL_HOSTS: 'h,, h' | ",
                "backend-redis | REDIS_QUEUES_URL: 'rediss://h' | 2.15 2.16",
                "backend-redis | REDIS_STORAGE_URL: 'redis//h' | all",
                "system-database | URL: 'mysql2://u:p@h/db' | ",
                "system-database | URL: 'mysql://h/db' | ",
                "system-database | URL: 'postgresql://h/db' | ",
                "system-database | URL: 'postgres://h/db' | ",
                "system-database | URL: 'oracle-enhanced://h/db' | ",
                "system-database | URL: 'oracle://h/db' | all",
                "system-database | URL: 'h' | all",
                "zync | DATABASE_URL: 'postgresql://h/db' | ",
                "zync | DATABASE_URL: 'postgres://h/db' | ",
                "zync | DATABASE_URL: 'mysql2://h/db' | 2.10 2.11 2.12 2.13 2.14 2.15 2.16"
            })
    void url_is_refused_by_the_releases_that_cannot_use_it(String secret, String data, String refusing) {
        for (Release release : Release.all()) {
            boolean refused = refusing != null
                    && (refusing.equals("all")
                            || List.of(refusing.split(" ", -1)).contains(release.label()));
            assertThat(names(read(release, "", secret, data).refusedUrls()))
                    .as(release + " " + data)
                    .isEqualTo(refused ? List.of(data.substring(0, data.indexOf(':'))) : List.of());
        }
    }

    @Test
    void url_follows_the_tls_setting_on_2_16() {
        assertThat(read(Release.V2_16, TLS, "system-redis", "URL: 'redis://h'").refusedUrls())
                .hasSize(1);
        assertThat(read(Release.V2_16, TLS, "system-redis", "URL: 'rediss://h'").refusedUrls())
                .isEmpty();
        assertThat(read(Release.V2_16, TLS, "system-redis", "URL: 'redis://h', " + SENTINELS)
                        .refusedUrls())
                .isEmpty();
        assertThat(read(Release.V2_16, "", "system-redis", "URL: 'rediss://h', " + SENTINELS)
                        .refusedUrls())
                .hasSize(1);
        assertThat(read(
                                Release.V2_16,
                                "backend: {backendRedisTLSEnabled: true}\n",
                                "backend-redis",
                                "REDIS_STORAGE_URL: 'rediss://h', REDIS_QUEUES_URL: 'redis://h'")
                        .refusedUrls())
                .isEmpty();
        assertThat(read(Release.V2_15, TLS, "system-redis", "URL: 'redis://h'").refusedUrls())
                .isEmpty();
    }

    @Test
    void refusal_gives_nothing_of_the_url_away() {
        assertThat(read(Release.V2_16, "", "system-redis", "URL: 'http://u:hidden@host'")
                        .refusedUrls()
                        .toString())
                .doesNotContain("hidden")
                .doesNotContain("host,");
    }

    @ParameterizedTest
    @CsvSource({
        "system-redis, URL: 'redis://system-redis:6379/1', 1",
        "system-redis, URL: 'redis://backend-redis', 1",
        "system-redis, URL: 'redis://redis.example.com', 0",
        "system-redis, 'URL: ''redis://system-redis'', SENTINEL_HOSTS: ''a:1''', 0",
        "system-redis, 'URL: ''redis://system-redis'', SENTINEL_HOSTS: ''''', 1",
        "backend-redis, 'REDIS_STORAGE_URL: ''redis://backend-redis'', REDIS_QUEUES_URL: ''redis://backend-redis''', 2",
        "system-database, URL: 'mysql2://root:p@system-mysql/dev', 1",
        "zync, DATABASE_URL: 'postgresql://zync:p@zync-database:5432/zync_production', 1",
        "zync, DATABASE_URL: 'zync-database', 0"
    })
    void url_that_leads_into_the_cluster_is_found(String secret, String data, int found) {
        assertThat(read(Release.V2_16, "", secret, data).inClusterUrls()).hasSize(found);
    }

    @Test
    void bare_host_that_leads_into_the_cluster_is_found_up_to_2_14() {
        assertThat(read(Release.V2_14, "", "system-redis", "URL: 'system-redis:6379'")
                        .inClusterUrls())
                .hasSize(1);
    }

    @Test
    void own_namespace_leads_into_the_cluster() {
        Manifest secret = Given.manifest("""
                kind: Secret
                metadata: {name: system-redis, namespace: mine}
                stringData: {URL: 'redis://system-redis.mine'}
                """);
        Installation installation =
                Given.installation(Release.V2_16, Given.apiManager("namespace: mine", EXTERNAL), secret);

        assertThat(installation.secrets().get(0).inClusterUrls()).hasSize(1);
    }

    private static Key shared(Release release, String systemRedis, String backendRedis) {
        List<DatabaseSecret> secrets = Given.installation(
                        release, EXTERNAL, secret("system-redis", systemRedis), secret("backend-redis", backendRedis))
                .secrets();
        return secrets.get(0).sharedWith(secrets.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "URL: 'redis://h/1' | REDIS_STORAGE_URL: 'redis://h:6379/0' | REDIS_STORAGE_URL",
                "URL: 'redis://h/1' | REDIS_STORAGE_URL: 'redis://g', REDIS_QUEUES_URL: 'redis://H' | REDIS_QUEUES_URL",
                "URL: 'redis://h:1' | REDIS_STORAGE_URL: 'redis://h:2' | ",
                "URL: 'redis://h' | REDIS_STORAGE_URL: 'redis://g' | ",
                "URL: 'redis://h', SENTINEL_HOSTS: 'a' | REDIS_STORAGE_URL: 'redis://h' | ",
                "URL: 'redis://h' | REDIS_STORAGE_URL: 'redis://h', REDIS_STORAGE_SENTINEL_HOSTS: 'a' | ",
                "URL: 'redis://h' | REDIS_STORAGE_URL: 5 | ",
                "URL: 5 | REDIS_STORAGE_URL: 'redis://h' | ",
                "DB: x | REDIS_STORAGE_URL: 'redis://h' | "
            })
    void server_that_both_redis_use_is_found(String system, String backend, String key) {
        Key shared = shared(Release.V2_16, system, backend);

        assertThat(shared == null ? null : shared.detail()).isEqualTo(key);
        if (shared != null) {
            assertThat(shared.pointer()).hasToString("/stringData/URL");
        }
    }

    @Test
    void server_given_as_bare_hosts_is_found_up_to_2_14() {
        assertThat(shared(Release.V2_14, "URL: 'h'", "REDIS_QUEUES_URL: 'h:6379'"))
                .isNotNull();
        assertThat(shared(Release.V2_15, "URL: 'h'", "REDIS_QUEUES_URL: 'h:6379'"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret | postgresql://zync:secret@h/db | false",
                "other | postgresql://zync:secret@h/db | true",
                "a/b | postgresql://zync:a%2Fb@h/db | false",
                "a+b | postgresql://zync:a+b@h/db | false",
                "secret | postgresql://zync@h/db | true",
                "secret | no url | false",
                "'' | postgresql://zync:secret@h/db | false"
            })
    void password_is_compared_with_that_in_the_url(String password, String url, boolean differs) {
        Key key = read(
                        Release.V2_16,
                        "",
                        "zync",
                        "ZYNC_DATABASE_PASSWORD: '" + password + "', DATABASE_URL: '" + url + "'")
                .mismatchedPassword();

        assertThat(key != null).isEqualTo(differs);
        if (key != null) {
            assertThat(key.pointer()).hasToString("/stringData/ZYNC_DATABASE_PASSWORD");
            assertThat(key.toString()).doesNotContain(password);
        }
    }

    @Test
    void password_is_not_compared_with_what_is_not_there() {
        assertThat(read(Release.V2_16, "", "zync", "ZYNC_DATABASE_PASSWORD: a").mismatchedPassword())
                .isNull();
        assertThat(read(Release.V2_16, "", "zync", "DATABASE_URL: 'postgresql://u:p@h'")
                        .mismatchedPassword())
                .isNull();
        assertThat(read(Release.V2_16, "", "zync", "ZYNC_DATABASE_PASSWORD: 5, DATABASE_URL: 'postgresql://u:p@h'")
                        .mismatchedPassword())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void secret_is_known_by_its_name(Database database) {
        DatabaseSecret secret = read(Release.V2_16, "", database.secretName(), "");

        assertThat(secret.database()).isEqualTo(database);
        assertThat(secret.isNeeded()).isTrue();
        assertThat(DatabaseSecret.isNamedLikeOne(secret.manifest())).isTrue();
    }

    @Test
    void other_secrets_are_not_looked_at() {
        Manifest other = secret("system-seed", "URL: x");
        Manifest elsewhere = Given.manifest("kind: Secret\nmetadata: {name: zync, namespace: other}\n");
        Manifest nameless = Given.manifest("kind: Secret\n");
        Installation installation =
                Given.installation(Release.V2_16, Given.apiManager("namespace: mine", ""), other, elsewhere, nameless);

        assertThat(installation.secrets()).isEmpty();
        assertThat(DatabaseSecret.isNamedLikeOne(other)).isFalse();
        assertThat(DatabaseSecret.isNamedLikeOne(nameless)).isFalse();
    }

    @Test
    void secret_of_a_database_in_the_cluster_is_not_needed() {
        Installation installation = Given.installation(Release.V2_16, "", secret("zync", ""));

        assertThat(installation.secrets()).hasSize(1);
        assertThat(installation.secrets().get(0).isNeeded()).isFalse();
    }
}
