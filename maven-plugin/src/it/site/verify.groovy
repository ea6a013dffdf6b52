String page = new File(basedir, 'target/site/threescale-ha.html').text

assert page.contains('3scale high availability')
assert page.contains('1 file, 1 APIManager')
assert page.contains('apimanager.yaml:50:17')
assert page.contains('backend-worker runs 1 pod')
assert page.contains('while it is down limits and statistics drift')
assert page.contains('spec.backend.workerSpec.replicas')
assert page.contains('spread-selector-mismatch')
