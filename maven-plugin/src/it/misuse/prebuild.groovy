new File(basedir, 'apimanager.yaml').bytes = new File(examples, 'apimanager-ha.yaml').bytes
true
