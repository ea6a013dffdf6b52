import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

File folder = new File(basedir, 'target/threescale-ha')
def json = new JsonSlurper().parse(new File(folder, 'report.json'))
def sarif = new JsonSlurper().parse(new File(basedir, 'results/findings.sarif'))
def gitlab = new JsonSlurper().parse(new File(folder, 'report-gitlab.json'))
def junit = new XmlSlurper().parse(new File(folder, 'TEST-threescale-ha.xml'))

assert json.findings.size() == 5
assert json.findings.every { it.file == 'apimanager.yaml' }
assert json.tool.version ==~ /\d+\.\d+\.\d+.*/
assert sarif.runs[0].results.size() == 5
assert sarif.runs[0].results.every {
    it.locations[0].physicalLocation.artifactLocation.uri.endsWith('apimanager.yaml')
}
assert gitlab.size() == 5
assert junit.'**'.count { it.name() == 'failure' } > 0
assert new File(folder, 'report.md').text.contains('apimanager.yaml:50:17')
