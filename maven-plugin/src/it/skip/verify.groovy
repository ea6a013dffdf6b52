String log = new File(basedir, 'build.log').text

assert log.contains('[INFO] threescale-ha is skipped')
assert !new File(basedir, 'target/threescale-ha').exists()
