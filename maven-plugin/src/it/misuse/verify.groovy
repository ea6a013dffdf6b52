String log = new File(basedir, 'build.log').text

[
    "there is no release '2.7'; known are 2.8, ",
    "topology takes single-node, multi-node or multi-zone, not 'moon'",
    "failOn takes error, warning, info, never, not 'always'",
    "nodes takes a number from 1 up, not 0",
    "reports takes text, json, sarif",
    "nowhere is no folder",
    "absent.json: does not exist",
    "absent.yaml: does not exist",
].each { message ->
    assert log.contains(message)
}
assert log.count('MojoExecutionException') >= 8
