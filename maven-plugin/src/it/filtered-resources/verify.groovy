String log = new File(basedir, 'build.log').text

assert log.contains("[ERROR] ${new File(basedir, 'target/classes/apimanager.yaml')}:22:17: error: apicast-staging runs 1 pod")
assert log.contains('1 file, 1 APIManager, 0 other documents skipped: 0 errors')
