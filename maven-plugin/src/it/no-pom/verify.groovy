String log = new File(basedir, 'build.log').text

assert log.contains("[ERROR] ${new File(basedir, 'apimanager.yaml')}:50:17: error: ")
assert log.contains("see ${new File(basedir, 'target/threescale-ha/report.txt')}")
assert log.contains('1 file, 1 APIManager, 0 other documents skipped: 0 errors')
