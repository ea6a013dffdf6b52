new File(basedir, 'deploy').mkdir()
new File(basedir, 'target').mkdir()
new File(basedir, 'deploy/apimanager.yaml').bytes = new File(examples, 'apimanager-ha.yaml').bytes
new File(basedir, 'target/apimanager.yaml').bytes = new File(examples, 'apimanager.yaml').bytes
new File(basedir, 'src/test').mkdirs()
new File(basedir, 'src/test/apimanager.yaml').bytes = new File(examples, 'apimanager.yaml').bytes
true
