// Surefire drops what JUnit's reporter is told; our listener prints it.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('goenv: verdict: Bitten · mixed-sdks · go 1.24 · ours')
