String log = new File(basedir, 'build.log').text
File manifest = new File(basedir, 'apimanager.yaml')
List<String> before = new File(examples, 'apimanager.yaml').readLines()
List<String> after = manifest.readLines()

assert log.contains("[INFO] $manifest:50:17: fixed: set replicas of backend-worker to 2 [minimum-replicas]")
assert after[49] == before[49].replace('replicas: 1', 'replicas: 2')
assert after.containsAll(before.findAll { it.contains('#') })
assert after.join('\n').contains('podDisruptionBudget:\n    enabled: true')
