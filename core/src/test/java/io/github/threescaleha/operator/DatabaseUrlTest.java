package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.operator.UrlRules.Schemes;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    private static final Setting<Boolean> OFF = Setting.unset(Pointer.ROOT);
    private static final Setting<Boolean> ON = Setting.of(Pointer.ROOT, true);
    private static final Setting<Boolean> UNKNOWN = Setting.unknown(Pointer.ROOT);

    @ParameterizedTest
    @CsvSource({
        "redis://host, redis, ",
        "redis://host:6379/1, redis, ",
        "redis://:pw@host, redis, pw",
        "redis://user:pw@host:1, redis, pw",
        "redis://user@host, redis, ",
        "redis://user:@host, redis, ''",
        "postgresql://u:p%40ss%2Fw@host:5432/db?x=y, postgresql, p@ss/w",
        "postgresql://u:a+b@host/db, postgresql, a+b",
        "postgresql://u:a:b@host/db, postgresql, a:b",
        "postgresql://u:a@b@host/db, postgresql, a@b",
        "postgresql://u:%zz@host/db, postgresql, ",
        "oracle-enhanced://u:p@host/db, oracle-enhanced, p",
        "mysql2://root:p@host/dev?reconnect=true#x, mysql2, p",
        "redis://[::1]:6379/0, redis, ",
        "redis://[::1], redis, ",
        "r://host, r, ",
        "a+b.c-1://host, a+b.c-1, "
    })
    void parts_are_read(String text, String scheme, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url).isNotNull();
        assertThat(url.scheme()).isEqualTo(scheme);
        assertThat(url.password()).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host",
                "host:6379",
                "://host",
                "redis://",
                "redis:///1",
                "redis://:6379",
                "redis://u:p@/db",
                "redis:/host",
                "1x://host",
                "re dis://host",
                "redis://ho st",
                "redis://host:port",
                "redis://host:6379x",
                "redis://a:b:c",
                "redis://]:1:2",
                "r\u00e9dis://host",
                "redis://?x=y"
            })
    void text_of_another_form_is_no_url(String text) {
        assertThat(DatabaseUrl.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "host, true",
        "host:6379, true",
        "my-host.ns.svc:1, true",
        "'', false",
        "host:, true",
        "a b, false",
        "host/1, false",
        "user@host, false",
        "host:x, false",
        "redis://host, false",
        "::1, false"
    })
    void bare_host_has_letters_and_a_port_at_most(String text, boolean is) {
        assertThat(DatabaseUrl.parseBare(text) != null).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "redis://a, redis://a:6379/1, true",
        "redis://A:6379, rediss://u:p@a, true",
        "redis://a, redis://a:6380, false",
        "redis://a, redis://b, false",
        "redis://[::1], redis://[::1]:6379, true"
    })
    void server_is_the_same_by_host_and_port(String one, String other, boolean same) {
        assertThat(DatabaseUrl.parse(one).isSameServer(DatabaseUrl.parse(other)))
                .isEqualTo(same);
        assertThat(DatabaseUrl.parse(other).isSameServer(DatabaseUrl.parse(one)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "backend-redis, true",
        "system-redis, true",
        "system-mysql, true",
        "system-postgresql, true",
        "zync-database, true",
        "BACKEND-redis, true",
        "backend-redis.mine, true",
        "backend-redis.other, false",
        "backend-redis.other.svc, true",
        "backend-redis.other.svc.cluster.local, true",
        "backend-redis.example.com, false",
        "backend-redis.mine.example.com, false",
        "backend-redis.svc, false",
        "my-backend-redis, false",
        "backend-redis-ha, false",
        "redis.mine.svc, false"
    })
    void service_of_the_operator_is_recognised(String host, boolean inCluster) {
        assertThat(DatabaseUrl.parse("redis://u:p@" + host + ":1/0").isInCluster("mine"))
                .isEqualTo(inCluster);
    }

    @Test
    void namespace_that_is_not_known_makes_none_the_own() {
        assertThat(DatabaseUrl.parse("redis://backend-redis.mine").isInCluster(null))
                .isFalse();
        assertThat(DatabaseUrl.parse("redis://backend-redis").isInCluster(null)).isTrue();
    }

    @Test
    void url_has_no_text_form() {
        assertThat(List.<Object>of(DatabaseUrl.parse("redis://user:hidden@host"))
                        .toString())
                .doesNotContain("hidden")
                .doesNotContain("host");
    }

    private static String schemes(Database database, Release release, Setting<Boolean> tls, boolean sentinels) {
        Schemes schemes = UrlRules.schemes(database, release, tls, sentinels);
        return schemes.names() + (schemes.bareHost() ? " or bare" : "");
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM_REDIS", "BACKEND_REDIS"})
    void schemes_of_redis_change_with_the_release(Database redis) {
        for (Release release : Release.all()) {
            for (boolean sentinels : new boolean[] {true, false}) {
                String taken = schemes(redis, release, OFF, sentinels);
                if (!release.isAtLeast(Release.V2_15)) {
                    assertThat(taken).isEqualTo("[redis, rediss] or bare");
                } else {
                    assertThat(taken).isEqualTo("[redis]");
                }
            }
        }
    }

    @Test
    void schemes_of_redis_follow_tls_from_2_16_on() {
        assertThat(schemes(Database.SYSTEM_REDIS, Release.V2_16, ON, false)).isEqualTo("[rediss]");
        assertThat(schemes(Database.SYSTEM_REDIS, Release.V2_16, ON, true)).isEqualTo("[]");
        assertThat(schemes(Database.SYSTEM_REDIS, Release.V2_16, UNKNOWN, false))
                .isEqualTo("[redis, rediss]");
        assertThat(schemes(Database.SYSTEM_REDIS, Release.V2_16, UNKNOWN, true)).isEqualTo("[]");
        assertThat(schemes(Database.SYSTEM_REDIS, Release.V2_15, ON, false)).isEqualTo("[redis]");
    }

    @ParameterizedTest
    @EnumSource
    void schemes_of_relational_databases_stay(Release release) {
        assertThat(schemes(Database.SYSTEM_DATABASE, release, ON, false))
                .isEqualTo("[mysql2, mysql, postgresql, postgres, oracle-enhanced]");
        assertThat(schemes(Database.ZYNC_DATABASE, release, OFF, false)).isEqualTo("[postgresql, postgres]");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://host, ",
        "' redis://host', begins or ends with white space",
        "'redis://host\n', begins or ends with white space",
        "host:6379, is not of the form scheme://host",
        "redis//host, is not of the form scheme://host",
        "http://hidden, has a scheme that 3scale 2.16 does not take; it takes redis://",
        "rediss://hidden, has a scheme that 3scale 2.16 does not take; it takes redis://"
    })
    void fault_is_told_without_the_url(String text, String fault) {
        assertThat(UrlRules.fault(text, new Schemes(List.of("redis"), false), Release.V2_16))
                .isEqualTo(fault);
    }

    @Test
    void bare_host_is_taken_where_the_release_takes_it() {
        Schemes bare = new Schemes(List.of("redis", "rediss"), true);

        assertThat(UrlRules.fault("host:6379", bare, Release.V2_14)).isNull();
        assertThat(UrlRules.fault("host/1", bare, Release.V2_14)).isEqualTo("is not of the form scheme://host");
        assertThat(UrlRules.fault("http://host", bare, Release.V2_14)).contains("it takes redis:// or rediss://");
        assertThat(UrlRules.fault("any://host", new Schemes(List.of(), false), Release.V2_16))
                .isNull();
        assertThat(UrlRules.parse("host", Database.SYSTEM_REDIS, Release.V2_14)).isNotNull();
        assertThat(UrlRules.parse("host", Database.SYSTEM_REDIS, Release.V2_15)).isNull();
        assertThat(UrlRules.parse("host", Database.SYSTEM_DATABASE, Release.V2_14))
                .isNull();
    }
}
