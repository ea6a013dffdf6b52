String log = new File(basedir, 'build.log').text

assert log.contains('minimum-replicas (error, ')
assert log.contains('How to mend it')
assert log.contains('spread-selector-mismatch ')
assert log.contains("there is no rule 'minimum-replica'; did you mean minimum-replicas?")
['skip', 'includes', 'excludes', 'directory', 'release', 'topology', 'nodes', 'zones', 'failOn', 'failOnViolation',
 'maxAllowedViolations', 'failIfNoManifests', 'configFile', 'baseline', 'reports', 'quiet'].each { parameter ->
    assert log.contains("User property: threescale-ha.$parameter")
}
true
