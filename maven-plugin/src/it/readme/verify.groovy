String log = new File(basedir, 'build.log').text

assert log.contains("${new File(basedir, 'deploy/apimanager.yaml')}:50:17: error: backend-worker runs 1 pod")
assert log.contains('1 file, 1 APIManager, 0 other documents skipped: 0 errors, 0 warnings, 0 notes')
