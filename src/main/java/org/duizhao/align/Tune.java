package org.duizhao.align;
final class Tune { static float f(String n, float d){ String s=System.getProperty(n); return s==null?d:Float.parseFloat(s);} 
 static final float GLF=f("glf",1), GLB=f("glb",1), FLOOR=f("floor",0.15f), MAX=f("max",0), CHARS=f("chars",1), NORM=f("norm",0.25f), STOP=f("stop",0), UNK=f("unk",0.03f), DISC=f("disc",0.6f), MIXD=f("mixd",1), MARGIN=f("margin",4), CW=f("cw",1), ROUNDS=f("rounds",4), MIXL=f("mixl",1);}
