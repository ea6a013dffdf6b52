package io.github.threescaleha.operator;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.manifest.SecretData;
import io.github.threescaleha.manifest.SecretData.Value;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Secret that tells an installation where one of its databases is. Answers questions about its values and never gives
 * one away.
 */
public final class DatabaseSecret {
    private final Database database;
    private final Manifest manifest;
    private final Installation installation;
    private final SecretData data;

    /**
     * A key with something to say about it.
     *
     * @param name the key
     * @param pointer where it is, or would be
     * @param detail what is wrong, as a clause, or the key that was probably meant; empty if there is nothing to add
     */
    public record Key(String name, Pointer pointer, String detail) {}

    private DatabaseSecret(Database database, Manifest manifest, Installation installation) {
        this.database = database;
        this.manifest = manifest;
        this.installation = installation;
        this.data = SecretData.of(manifest);
    }

    /** Whether a Secret has the name of one that tells where a database is. */
    public static boolean isNamedLikeOne(Manifest secret) {
        return Database.all().stream()
                .anyMatch(database -> database.secretName().equals(secret.name()));
    }

    static List<DatabaseSecret> among(List<Manifest> secrets, Installation installation) {
        List<DatabaseSecret> found = new ArrayList<>();
        for (Manifest secret : secrets) {
            for (Database database : Database.all()) {
                if (database.secretName().equals(secret.name()) && secret.sharesNamespace(installation.manifest())) {
                    found.add(new DatabaseSecret(database, secret, installation));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The database that it is for. */
    public Database database() {
        return database;
    }

    /** The Secret as it was found. */
    public Manifest manifest() {
        return manifest;
    }

    /** Whether its database is certainly external, so that the operator needs what it says. */
    public boolean isNeeded() {
        return installation.databases().isExternal(database);
    }

    /** The keys that the operator of the release requires and that are missing or empty. */
    public List<Key> missingKeys() {
        List<Key> missing = new ArrayList<>();
        for (SecretKey key : SecretKey.of(database)) {
            Value value = data.get(key.name());
            boolean lacking = value == null ? data.isComplete() : value.isEmpty();
            if (lacking && key.isRequiredIn(installation.release(), tls(key).is(true))) {
                Pointer at = value == null ? data.wouldBe(key.name()) : value.pointer();
                missing.add(new Key(key.name(), at, (value == null ? "is missing" : "is empty") + key.occasion()));
            }
        }
        return missing;
    }

    /** The keys that no operator reads; the detail is the key that was probably meant. */
    public List<Key> unknownKeys() {
        List<String> known =
                SecretKey.of(database).stream().map(SecretKey::name).toList();
        List<Key> unknown = new ArrayList<>();
        for (Map.Entry<String, Value> entry : data.all().entrySet()) {
            if (!known.contains(entry.getKey())
                    && !data.broken().contains(entry.getValue().pointer())) {
                unknown.add(new Key(entry.getKey(), entry.getValue().pointer(), meant(entry.getKey(), known)));
            }
        }
        return unknown;
    }

    /** The URLs that the operator of the release, or what it runs, cannot use; the detail says why. */
    public List<Key> refusedUrls() {
        List<Key> refused = new ArrayList<>();
        for (SecretKey key : urls()) {
            Value value = data.get(key.name());
            String text = value == null || value.text() == null ? "" : value.text();
            String fault = text.isEmpty() ? null : UrlRules.fault(text, scheme(key), installation.release());
            if (value != null && fault != null) {
                refused.add(new Key(key.name(), value.pointer(), fault));
            }
        }
        return refused;
    }

    /** The URLs that lead to a database that the operator runs in the cluster. */
    public List<Key> inClusterUrls() {
        List<Key> found = new ArrayList<>();
        for (SecretKey key : urls()) {
            DatabaseUrl url = url(key);
            Value value = data.get(key.name());
            if (value != null && url != null && !mayHaveSentinels(key) && url.isInCluster(installation.namespace())) {
                found.add(new Key(key.name(), value.pointer(), ""));
            }
        }
        return found;
    }

    /** The key of system-redis by which it uses the same server as a backend-redis, or {@code null}. */
    public @Nullable Key sharedWith(DatabaseSecret backend) {
        SecretKey own = urls().get(0);
        DatabaseUrl server = url(own);
        Value value = data.get(own.name());
        if (server == null || value == null || mayHaveSentinels(own)) {
            return null;
        }
        for (SecretKey key : backend.urls()) {
            DatabaseUrl other = backend.url(key);
            if (other != null && !backend.mayHaveSentinels(key) && other.isSameServer(server)) {
                return new Key(own.name(), value.pointer(), key.name());
            }
        }
        return null;
    }

    /**
     * The key of zync's password if it certainly differs from the one in its URL, else {@code null}. A URL without a
     * password differs: the operator refuses it all the same.
     */
    public @Nullable Key mismatchedPassword() {
        Value password = data.get("ZYNC_DATABASE_PASSWORD");
        Value url = data.get("DATABASE_URL");
        if (password == null || password.isEmpty() || password.text() == null || url == null || url.text() == null) {
            return null;
        }
        DatabaseUrl parsed = DatabaseUrl.parse(url.text());
        boolean differs = parsed != null && !password.text().equals(parsed.password());
        return differs ? new Key("ZYNC_DATABASE_PASSWORD", password.pointer(), "DATABASE_URL") : null;
    }

    private List<SecretKey> urls() {
        return SecretKey.of(database).stream()
                .filter(key -> key.isUrlIn(installation.release()))
                .toList();
    }

    private @Nullable DatabaseUrl url(SecretKey key) {
        Value value = data.get(key.name());
        String text = value == null ? null : value.text();
        return text == null ? null : UrlRules.parse(text, database, installation.release());
    }

    private boolean mayHaveSentinels(SecretKey key) {
        Value sentinels = key.sentinels() == null ? null : data.get(key.sentinels());
        return sentinels != null && !sentinels.isEmpty();
    }

    private UrlRules.Schemes scheme(SecretKey key) {
        return UrlRules.schemes(database, installation.release(), tls(key), mayHaveSentinels(key));
    }

    private Setting<Boolean> tls(SecretKey key) {
        String[] steps = key.tlsFlag() == null ? new String[0] : key.tlsFlag().split("/", -1);
        return steps.length == 0
                ? Setting.unset(Pointer.ROOT)
                : installation.spec(steps).bool();
    }

    private static String meant(String name, List<String> known) {
        String nearest = Similarity.nearest(name, known);
        if (nearest != null) {
            return nearest;
        }
        return known.stream()
                .filter(key -> key.endsWith("_" + name) || name.endsWith("_" + key) || key.startsWith(singular(name)))
                .findFirst()
                .orElse("");
    }

    private static String singular(String name) {
        return (name.endsWith("S") ? name.substring(0, name.length() - 1) : name) + "_";
    }
}
