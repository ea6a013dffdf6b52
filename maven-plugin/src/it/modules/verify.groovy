String log = new File(basedir, 'build.log').text

assert log.count('0 files, 0 APIManagers, 0 other documents skipped') == 4
assert log.count('1 file, 1 APIManager, 0 other documents skipped') == 4
assert log.count('topology single-node)') == 4
assert log.contains("${new File(basedir, 'second/apimanager.yaml')}:50:17: warning: backend-worker runs 1 pod")
assert !log.contains('not marked @threadSafe') && !log.contains('not marked as thread-safe')
assert new File(basedir, 'first/target/threescale-ha/report.txt').exists()
assert new File(basedir, 'second/target/threescale-ha/report.txt').exists()
