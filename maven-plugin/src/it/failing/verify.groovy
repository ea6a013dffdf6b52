String log = new File(basedir, 'build.log').text
String manifest = new File(basedir, 'apimanager.yaml')
File report = new File(basedir, 'target/threescale-ha/report.txt')

assert log.contains("[ERROR] $manifest:50:17: error: backend-worker runs 1 pod")
assert log.contains("[WARNING] $manifest:8:3: warning: zync-database runs in the cluster as one pod")
assert log.contains('50 |       replicas: 1')
assert log.contains("4 violations of high availability (4 errors, 1 warning, 0 notes); see $report")
assert log.contains('MojoFailureException')
assert !log.contains('SLF4J')
assert report.readLines().any { it.startsWith('apimanager.yaml:50:17: error: ') }
