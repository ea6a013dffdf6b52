String log = new File(basedir, 'build.log').text

assert log.contains('4 violations of high availability (4 errors, 1 warning, 0 notes), more than the 3 allowed; see ')
assert log.contains('5 violations of high availability (4 errors, 1 warning, 0 notes), more than the 4 allowed; see ')
assert log.count('1 file, 1 APIManager, ') == 4
