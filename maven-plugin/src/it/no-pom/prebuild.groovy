new File(basedir, 'ha').mkdir()
new File(basedir, 'apimanager.yaml').bytes = new File(examples, 'apimanager.yaml').bytes
new File(basedir, 'ha/apimanager.yaml').bytes = new File(examples, 'apimanager-ha.yaml').bytes
true
