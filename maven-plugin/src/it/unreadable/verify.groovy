String log = new File(basedir, 'build.log').text

assert log.contains("[ERROR] ${new File(basedir, 'broken.yaml')}:")
assert log.contains('error: backend-worker runs 1 pod')
assert log.contains('1 problem: not all could be checked; see ')
assert log.contains('MojoExecutionException')
