String good = new File(examples, 'apimanager-ha.yaml').text
File resources = new File(basedir, 'src/main/resources')
resources.mkdirs()
new File(resources, 'apimanager.yaml').text = good.replaceFirst('replicas: 2', 'replicas: \\${worker.replicas}')
true
