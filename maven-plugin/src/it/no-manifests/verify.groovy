String log = new File(basedir, 'build.log').text

assert log.contains("no APIManager found in 1 file of $basedir; if that is all right, set failIfNoManifests to false")
assert log.contains("no APIManager found in 0 files of $basedir; if that is all right, set failIfNoManifests to false")
assert log.contains('1 file, 0 APIManagers, 1 other document skipped')
assert log.contains('BUILD SUCCESS')
