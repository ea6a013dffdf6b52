new File(basedir, 'apimanager.yaml').bytes = new File(examples, 'simulation/multi-node.yaml').bytes
true
