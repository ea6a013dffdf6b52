String log = new File(basedir, 'build.log').text
File reports = new File(basedir, 'target/threescale-ha')

assert log.count('production API traffic') >= 3
assert log.contains('required, but not so: apimanager.yaml: production API traffic: node lost: likely')
assert log.contains("lose takes pod, drain, node, zone, database, rollout, all, not 'disk'")
assert new File(reports, 'simulation.json').text.contains('"file": "apimanager.yaml"')
assert new File(reports, 'simulation.md').text.contains('| production API traffic | survives | survives | likely | survives |')
