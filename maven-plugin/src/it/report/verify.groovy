File page = new File(basedir, 'target/site/threescale-ha.html')

assert new File(basedir, 'build.log').text.contains("The report is in $page")
assert page.text.contains('backend-worker runs 1 pod')
