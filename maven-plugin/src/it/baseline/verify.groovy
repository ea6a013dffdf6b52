String log = new File(basedir, 'build.log').text

assert log.contains('0 errors, 0 warnings, 0 notes, 0 waived, 5 in the baseline')
