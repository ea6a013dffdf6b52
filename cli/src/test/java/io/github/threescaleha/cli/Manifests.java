package io.github.threescaleha.cli;

/** Manifests that several tests check. */
final class Manifests {
    /** The least that an API server takes; misses everything. */
    static final String BARE = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: example
            spec:
              wildcardDomain: apps.example.com
            """;

    /** Nothing is found in it for a single node, on 2.12 and later. */
    static final String CLEAN = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: example
            spec:
              wildcardDomain: apps.example.com
              externalComponents:
                system: {database: true, redis: true}
                backend: {redis: true}
                zync: {database: true}
              podDisruptionBudget:
                enabled: true
              apicast:
                stagingSpec: {replicas: 2}
                productionSpec: {replicas: 3}
              backend:
                listenerSpec: {replicas: 3}
                workerSpec: {replicas: 3}
                cronSpec: {replicas: 2}
              system:
                appSpec: {replicas: 2}
                sidekiqSpec: {replicas: 2}
                fileStorage:
                  simpleStorageService:
                    configurationSecretRef: {name: aws-auth}
              zync:
                appSpec: {replicas: 2}
                queSpec: {replicas: 2}
            """;

    /** Like {@link #CLEAN}, with one error, of {@code pod-disruption-budget} at 12:14. */
    static final String ONE_ERROR = CLEAN.replace("enabled: true", "enabled: false");

    /** Like {@link #CLEAN}, with one warning. */
    static final String ONE_WARNING = CLEAN.replace("zync: {database: true}", "zync: {database: false}");

    /** Like {@link #CLEAN}, with one finding for information. */
    static final String ONE_INFO = CLEAN.replace("workerSpec: {replicas: 3}", "workerSpec: {replicas: 2}");

    static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            """;

    private Manifests() {}
}
