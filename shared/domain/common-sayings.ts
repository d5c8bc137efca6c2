/**
 * What people take for a long passphrase because it is long: sayings, titles, verses and openings that the lists of common
 * passwords lack, and words of this trade. Without spaces, in lower case, set apart by commas.
 */
export const commonSayings: readonly string[] = `
stridebook,physiotherapist,physiotherapy,physiotherapie,physio,therapist,therapy,clinic,praxis,reception,
receptionist,frontdesk,running,runner,achilles,plantarfasciitis,patient,patients,rehab,rehabilitation,passphrase,
motdepasse,passwort,kennwort,contrasena,opensesame,correcthorsebatterystaple,correcthorse,thequickbrownfox,
thequickbrownfoxjumpsoverthelazydog,gameofthrones,lordoftherings,harrypotter,starwars,startrek,maytheforcebewithyou,
maytheforce,livelongandprosper,tobeornottobe,tobeornottobethatisthequestion,thatisthequestion,onceuponatime,
inthebeginning,inthebeginningwastheword,inthebeginninggodcreated,happilyeverafter,ihaveadream,icameisawiconquered,
youwillneverguess,youllneverguess,youwillneverguessthis,youwillneverwalkalone,youllneverwalkalone,
nevergonnagiveyouup,nothingtosee,nothingtohide,todayisagoodday,haveaniceday,haveagoodday,goodmorning,goodnight,
goodluck,sweetdreams,humptydumpty,humptydumptysatonawall,twinkletwinkle,twinkletwinklelittlestar,maryhadalittlelamb,
jackandjill,rowrowrowyourboat,oldmacdonald,oldmacdonaldhadafarm,incywincyspider,baabaablacksheep,ringaringoroses,
londonbridge,londonbridgeisfallingdown,happybirthday,happybirthdaytoyou,merrychristmas,happynewyear,happyholidays,
godsavetheking,godsavethequeen,godblessamerica,landofhopeandglory,starspangledbanner,rulebritannia,jesuslovesme,
jesusislord,jesuschrist,ourfather,ourfatherwhoartinheaven,thelordismyshepherd,amazinggrace,inthenameofgod,godislove,
godisgood,godisgreat,iloveyou,iloveyousomuch,iloveyouforever,iloveyoubaby,iloveyoumum,ilovemydog,ilovemycat,
ilovemymum,ilovemydad,ilovemywife,ilovemyhusband,ilovemyfamily,ilovemykids,ilovemyself,ilovemusic,ilovefootball,
ilovephysio,iloverunning,ilovechocolate,ihateyou,ihatepasswords,ihatemyjob,ihateeverything,letmein,letmeinplease,
letmeinnow,thisismypassword,thisisapassword,thisisthepassword,thisissecret,itsasecret,thisismysecret,mypasswordis,
thepasswordis,passwordispassword,whatismypassword,iforgotmypassword,forgotpassword,idontknow,idontcare,dontforget,
donotforget,rememberme,rememberthis,changeme,changethis,newpassword,oldpassword,resetpassword,temporarypassword,
defaultpassword,keepcalmandcarryon,keepcalm,justdoit,impossibleisnothing,carpediem,nevergiveup,neversaynever,
yeswecan,yesyoucan,backinmotion,thinkdifferent,followyourheart,dreambig,livelaughlove,livelifelove,hakunamatata,
abracadabra,supercalifragilistic,supercalifragilisticexpialidocious,helloworld,hellokitty,mickeymouse,donaldduck,
winniethepooh,peppapig,thomasthetank,sherlockholmes,jamesbond,doctorwho,downtonabbey,breakingbad,thebigbangtheory,
thesimpsons,backtothefuture,thegodfather,theroadnottaken,thecatinthehat,greeneggsandham,thelittleprince,peterpan,
aliceinwonderland,thehobbit,prideandprejudice,warandpeace,romeoandjuliet,wuthering,wutheringheights,
bohemianrhapsody,stairwaytoheaven,hotelcalifornia,yellowsubmarine,heyjude,letitbe,imagine,wonderwall,
smellsliketeenspirit,manchesterunited,manchestercity,leedsunited,newcastleunited,astonvilla,tottenhamhotspur,
realmadrid,bayernmunich,bayernmunchen,borussiadortmund,parissaintgermain,intermilan,acmilan,glasgowrangers,
celticglasgow,thewinneris,theanswerisno,theansweris42,fortytwo,onetwothree,onetwothreefour,onetwothreefourfive,
einszweidrei,undeuxtrois,unodostres,abcdefg,mondaytuesday,mondaytuesdaywednesday,januaryfebruary,
januaryfebruarymarch,redgreenblue,redwhiteblue,redwhiteandblue,redorangeyellow,doremifasollatido,aeiou,loremipsum,
loremipsumdolorsitamet,whatthefuck,whatthehell,fuckyou,fuckoff,fuckthis,
`
  .split(/[,\s]+/)
  .filter((saying) => saying !== '')
