String readme = new File(examples, '../../README.md').text
String block = readme.find(/(?s)```xml\n(<plugin>.*?)```/) { it[1] }
File pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<!-- what the README shows -->', block)

new File(basedir, 'deploy').mkdir()
new File(basedir, 'deploy/apimanager.yaml').bytes = new File(examples, 'apimanager.yaml').bytes
new File(basedir, 'deploy/apimanager-ha.yaml').bytes = new File(examples, 'apimanager-ha.yaml').bytes
true
