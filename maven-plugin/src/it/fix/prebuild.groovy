new File(basedir, 'apimanager.yaml').bytes = new File(examples, 'apimanager.yaml').bytes
true
