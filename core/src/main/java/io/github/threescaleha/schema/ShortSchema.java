package io.github.threescaleha.schema;

/**
 * The short form of the annotated schema. It is part of a class, as a class comes from the archive of a launcher, while a
 * file of the jar has the jar opened and its list of entries read, which takes as long as reading a manifest.
 */
final class ShortSchema {
    private ShortSchema() {}

    /** A mapping of a name that begins with {@code @}: a line with the fields required, then a line for each field. */
    static String of(String mapping) {
        return switch (mapping) {
            case "@manifest.metadata" -> """

                    name string
                    namespace string
                    labels {string
                    annotations {string
                    """;
            case "@localObjectReference" -> """

                    name string
                    """;
            case "@manifest.spec.externalComponents.system" -> """

                    redis boolean
                    database boolean
                    """;
            case "@manifest.spec.externalComponents.backend" -> """

                    redis boolean
                    """;
            case "@manifest.spec.externalComponents.zync" -> """

                    database boolean
                    """;
            case "@manifest.spec.externalComponents" -> """

                    system @manifest.spec.externalComponents.system
                    backend @manifest.spec.externalComponents.backend
                    zync @manifest.spec.externalComponents.zync
                    """;
            case "@manifest.spec.highAvailability" -> """

                    enabled boolean
                    externalZyncDatabaseEnabled boolean 2.10
                    """;
            case "@manifest.spec.podDisruptionBudget" -> """

                    enabled boolean
                    """;
            case "@resourceClaim" -> """
                    name
                    name string
                    """;
            case "@resourceRequirements" -> """

                    requests {~^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$
                    limits {~^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$
                    claims [@resourceClaim 2.15
                    """;
            case "@nodeSelectorRequirement" -> """
                    key,operator
                    key string
                    operator string
                    values [string
                    """;
            case "@nodeSelectorTerm" -> """

                    matchExpressions [@nodeSelectorRequirement
                    matchFields [@nodeSelectorRequirement
                    """;
            case "@nodeSelector" -> """
                    nodeSelectorTerms
                    nodeSelectorTerms [@nodeSelectorTerm
                    """;
            case "@preferredSchedulingTerm" -> """
                    weight,preference
                    weight #-2147483648:2147483647
                    preference @nodeSelectorTerm
                    """;
            case "@nodeAffinity" -> """

                    requiredDuringSchedulingIgnoredDuringExecution @nodeSelector
                    preferredDuringSchedulingIgnoredDuringExecution [@preferredSchedulingTerm
                    """;
            case "@labelSelectorRequirement" -> """
                    key,operator
                    key string
                    operator string
                    values [string
                    """;
            case "@labelSelector" -> """

                    matchLabels {string
                    matchExpressions [@labelSelectorRequirement
                    """;
            case "@podAffinityTerm" -> """
                    topologyKey
                    labelSelector @labelSelector
                    topologyKey string
                    namespaces [string
                    namespaceSelector @labelSelector 2.13
                    matchLabelKeys [string 2.15
                    mismatchLabelKeys [string 2.15
                    """;
            case "@weightedPodAffinityTerm" -> """
                    weight,podAffinityTerm
                    weight #-2147483648:2147483647
                    podAffinityTerm @podAffinityTerm
                    """;
            case "@podAffinity" -> """

                    requiredDuringSchedulingIgnoredDuringExecution [@podAffinityTerm
                    preferredDuringSchedulingIgnoredDuringExecution [@weightedPodAffinityTerm
                    """;
            case "@podAntiAffinity" -> """

                    requiredDuringSchedulingIgnoredDuringExecution [@podAffinityTerm
                    preferredDuringSchedulingIgnoredDuringExecution [@weightedPodAffinityTerm
                    """;
            case "@affinity" -> """

                    nodeAffinity @nodeAffinity
                    podAffinity @podAffinity
                    podAntiAffinity @podAntiAffinity
                    """;
            case "@topologySpreadConstraint" -> """
                    maxSkew,topologyKey,whenUnsatisfiable
                    maxSkew #-2147483648:2147483647
                    topologyKey string
                    whenUnsatisfiable string
                    labelSelector @labelSelector
                    minDomains #-2147483648:2147483647
                    matchLabelKeys [string 2.15
                    nodeAffinityPolicy string 2.15
                    nodeTaintsPolicy string 2.15
                    """;
            case "@toleration" -> """

                    key string
                    operator string
                    value string
                    effect string
                    tolerationSeconds #-9223372036854775808:9223372036854775807
                    """;
            case "@httpsCertificateSecretRef" -> """

                    name string
                    """;
            case "@customPolicy" -> """
                    name,version,secretRef
                    name string
                    version string
                    secretRef @localObjectReference
                    """;
            case "@customEnvironment" -> """
                    secretRef
                    secretRef @localObjectReference
                    """;
            case "@openTelemetry" -> """

                    enabled boolean
                    tracingConfigSecretRef @localObjectReference
                    tracingConfigSecretKey string
                    """;
            case "@openTracing" -> """

                    enabled boolean
                    tracingLibrary string
                    tracingConfigSecretRef @localObjectReference
                    """;
            case "@manifest.spec.apicast.productionSpec" -> """

                    replicas #-9223372036854775808:9223372036854775807
                    hpa boolean 2.15
                    resources @resourceRequirements 2.10
                    affinity @affinity 2.9
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration 2.9
                    priorityClassName string 2.14
                    labels {string 2.14
                    annotations {string 2.14
                    workers #1:2147483647 2.10
                    serviceCacheSize #-2147483648:2147483647 2.14
                    logLevel =debug,info,notice,warn,error,crit,alert,emerg 2.11
                    httpsPort #-2147483648:2147483647 2.11
                    httpsCertificateSecretRef @httpsCertificateSecretRef 2.11
                    httpsVerifyDepth #0:9223372036854775807 2.11
                    allProxy string 2.11
                    httpProxy string 2.11
                    httpsProxy string 2.11
                    noProxy string 2.11
                    customPolicies [@customPolicy 2.11
                    customEnvironments [@customEnvironment 2.11
                    openTelemetry @openTelemetry 2.15
                    openTracing @openTracing 2.11 - 2.15
                    """;
            case "@manifest.spec.apicast.stagingSpec" -> """

                    replicas #-9223372036854775808:9223372036854775807
                    resources @resourceRequirements 2.10
                    affinity @affinity 2.9
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration 2.9
                    priorityClassName string 2.14
                    labels {string 2.14
                    annotations {string 2.14
                    serviceCacheSize #-2147483648:2147483647 2.14
                    logLevel =debug,info,notice,warn,error,crit,alert,emerg 2.11
                    httpsPort #-2147483648:2147483647 2.11
                    httpsCertificateSecretRef @httpsCertificateSecretRef 2.11
                    httpsVerifyDepth #0:9223372036854775807 2.11
                    allProxy string 2.11
                    httpProxy string 2.11
                    httpsProxy string 2.11
                    noProxy string 2.11
                    customPolicies [@customPolicy 2.11
                    customEnvironments [@customEnvironment 2.11
                    openTelemetry @openTelemetry 2.15
                    openTracing @openTracing 2.11 - 2.15
                    """;
            case "@manifest.spec.apicast" -> """

                    image string
                    managementAPI string
                    openSSLVerify boolean
                    responseCodes boolean
                    registryURL string
                    productionSpec @manifest.spec.apicast.productionSpec
                    stagingSpec @manifest.spec.apicast.stagingSpec
                    """;
            case "@autoscaledWorkload" -> """

                    replicas #-9223372036854775808:9223372036854775807
                    hpa boolean 2.15
                    resources @resourceRequirements 2.10
                    affinity @affinity 2.9
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration 2.9
                    priorityClassName string 2.14
                    labels {string 2.14
                    annotations {string 2.14
                    """;
            case "@workload" -> """

                    replicas #-9223372036854775808:9223372036854775807
                    resources @resourceRequirements 2.10
                    affinity @affinity 2.9
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration 2.9
                    priorityClassName string 2.14
                    labels {string 2.14
                    annotations {string 2.14
                    """;
            case "@manifest.spec.backend.redisPersistentVolumeClaim" -> """

                    storageClassName string
                    """;
            case "@manifest.spec.backend" -> """

                    image string
                    listenerSpec @autoscaledWorkload
                    workerSpec @autoscaledWorkload
                    cronSpec @workload
                    backendRedisTLSEnabled boolean 2.16
                    queuesRedisTLSEnabled boolean 2.16
                    redisImage string
                    redisPersistentVolumeClaim @manifest.spec.backend.redisPersistentVolumeClaim 2.9
                    redisResources @resourceRequirements 2.10
                    redisAffinity @affinity 2.9
                    redisTopologySpreadConstraints [@topologySpreadConstraint 2.14
                    redisTolerations [@toleration 2.9
                    redisPriorityClassName string 2.14
                    redisLabels {string 2.14
                    redisAnnotations {string 2.14
                    """;
            case "@manifest.spec.system.appSpec" -> """

                    replicas #-9223372036854775808:9223372036854775807
                    masterContainerResources @resourceRequirements 2.10
                    providerContainerResources @resourceRequirements 2.10
                    developerContainerResources @resourceRequirements 2.10
                    affinity @affinity 2.9
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration 2.9
                    priorityClassName string 2.14
                    labels {string 2.14
                    annotations {string 2.14
                    """;
            case "@volumeResources" -> """
                    requests
                    requests ~^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$
                    """;
            case "@volumeClaim" -> """

                    storageClassName string
                    resources @volumeResources 2.10
                    volumeName string 2.10
                    """;
            case "@manifest.spec.system.searchdSpec" -> """

                    image string
                    persistentVolumeClaim @volumeClaim
                    resources @resourceRequirements
                    affinity @affinity
                    topologySpreadConstraints [@topologySpreadConstraint
                    tolerations [@toleration
                    priorityClassName string
                    labels {string
                    annotations {string
                    """;
            case "@manifest.spec.system.sphinxSpec" -> """

                    resources @resourceRequirements 2.10
                    affinity @affinity
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration
                    priorityClassName string 2.14
                    """;
            case "@manifest.spec.system.fileStorage.simpleStorageService.sts" -> """

                    enabled boolean
                    audience string
                    """;
            case "@manifest.spec.system.fileStorage.simpleStorageService" -> """
                    configurationSecretRef
                    configurationSecretRef @localObjectReference
                    sts @manifest.spec.system.fileStorage.simpleStorageService.sts 2.14
                    """;
            case "@manifest.spec.system.fileStorage.amazonSimpleStorageService" -> """
                    awsBucket,awsRegion,awsCredentialsSecret
                    awsBucket string
                    awsRegion string
                    awsCredentialsSecret @localObjectReference
                    """;
            case "@manifest.spec.system.fileStorage" -> """

                    persistentVolumeClaim @volumeClaim
                    simpleStorageService @manifest.spec.system.fileStorage.simpleStorageService
                    amazonSimpleStorageService @manifest.spec.system.fileStorage.amazonSimpleStorageService - - 2.8
                    """;
            case "@manifest.spec.system.database.mysql" -> """

                    image string
                    persistentVolumeClaim @volumeClaim 2.9
                    resources @resourceRequirements 2.10
                    affinity @affinity 2.9
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration 2.9
                    priorityClassName string 2.14
                    labels {string 2.14
                    annotations {string 2.14
                    """;
            case "@manifest.spec.system.database.postgresql.persistentVolumeClaim" -> """

                    storageClassName string
                    resources @volumeResources 2.10
                    volumeName string 2.10
                    affinity @affinity 2.9 2.9
                    tolerations [@toleration 2.9 2.9
                    """;
            case "@manifest.spec.system.database.postgresql" -> """

                    image string
                    persistentVolumeClaim @manifest.spec.system.database.postgresql.persistentVolumeClaim 2.9
                    resources @resourceRequirements 2.10
                    affinity @affinity 2.9
                    topologySpreadConstraints [@topologySpreadConstraint 2.14
                    tolerations [@toleration 2.9
                    priorityClassName string 2.14
                    labels {string 2.14
                    annotations {string 2.14
                    """;
            case "@manifest.spec.system.database" -> """

                    mysql @manifest.spec.system.database.mysql
                    postgresql @manifest.spec.system.database.postgresql
                    """;
            case "@manifest.spec.system.redisPersistentVolumeClaim" -> """

                    storageClassName string
                    """;
            case "@manifest.spec.system" -> """

                    image string
                    appSpec @manifest.spec.system.appSpec
                    sidekiqSpec @workload
                    searchdSpec @manifest.spec.system.searchdSpec 2.14
                    sphinxSpec @manifest.spec.system.sphinxSpec 2.9 - 2.14
                    fileStorage @manifest.spec.system.fileStorage
                    systemDatabaseTLSEnabled boolean 2.16
                    systemRedisTLSEnabled boolean 2.16
                    memcachedImage string
                    memcachedResources @resourceRequirements 2.10
                    memcachedAffinity @affinity 2.9
                    memcachedTopologySpreadConstraints [@topologySpreadConstraint 2.14
                    memcachedTolerations [@toleration 2.9
                    memcachedPriorityClassName string 2.14
                    memcachedLabels {string 2.14
                    memcachedAnnotations {string 2.14
                    database @manifest.spec.system.database
                    redisImage string
                    redisPersistentVolumeClaim @manifest.spec.system.redisPersistentVolumeClaim 2.9
                    redisResources @resourceRequirements 2.10
                    redisAffinity @affinity 2.9
                    redisTopologySpreadConstraints [@topologySpreadConstraint 2.14
                    redisTolerations [@toleration 2.9
                    redisPriorityClassName string 2.14
                    redisLabels {string 2.14
                    redisAnnotations {string 2.14
                    """;
            case "@manifest.spec.zync" -> """

                    enabled boolean 2.16
                    image string
                    appSpec @workload
                    queSpec @workload
                    zyncDatabaseTLSEnabled boolean 2.16
                    postgreSQLImage string
                    databaseResources @resourceRequirements 2.10
                    databaseAffinity @affinity 2.9
                    databaseTopologySpreadConstraints [@topologySpreadConstraint 2.14
                    databaseTolerations [@toleration 2.9
                    databasePriorityClassName string 2.14
                    databaseLabels {string 2.14
                    databaseAnnotations {string 2.14
                    """;
            case "@manifest.spec.monitoring" -> """

                    enabled boolean
                    enablePrometheusRules boolean 2.11
                    """;
            case "@manifest.spec" -> """
                    wildcardDomain
                    wildcardDomain string
                    tenantName string
                    appLabel string
                    resourceRequirementsEnabled boolean
                    imagePullSecrets [@localObjectReference 2.10
                    imageStreamTagImportInsecure boolean - 2.14
                    externalComponents @manifest.spec.externalComponents 2.12
                    highAvailability @manifest.spec.highAvailability - - 2.12
                    podDisruptionBudget @manifest.spec.podDisruptionBudget
                    apicast @manifest.spec.apicast
                    backend @manifest.spec.backend
                    system @manifest.spec.system
                    zync @manifest.spec.zync
                    monitoring @manifest.spec.monitoring 2.9
                    """;
            case "@manifest" -> """
                    apiVersion,kind
                    apiVersion =apps.3scale.net/v1alpha1
                    kind =APIManager
                    metadata @manifest.metadata
                    spec @manifest.spec
                    status object
                    """;
            default -> throw new IllegalArgumentException("no mapping: " + mapping);
        };
    }
}
