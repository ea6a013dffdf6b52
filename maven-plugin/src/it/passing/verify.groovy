String log = new File(basedir, 'build.log').text

assert log.contains('1 file, 1 APIManager, 0 other documents skipped: 0 errors, 0 warnings, 0 notes, 0 waived')
assert !log.contains('SLF4J')
assert new File(basedir, 'target/threescale-ha/report.txt').text.startsWith('1 file, 1 APIManager')
assert new File(basedir, 'target/threescale-ha/report.json').text.contains('"errors": 0')
assert new File(basedir, 'target/threescale-ha/TEST-a.xml').text.contains('<testsuite')
