new File(basedir, 'first/apimanager.yaml').bytes = new File(examples, 'apimanager-ha.yaml').bytes
new File(basedir, 'second/apimanager.yaml').bytes = new File(examples, 'apimanager.yaml').bytes
true
