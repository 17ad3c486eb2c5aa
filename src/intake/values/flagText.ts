/**
 * What people write for "has left" and "is still there", in the languages of headers: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Chinese in both
 * scripts, Japanese and Korean; in lower case without accents, a comma between.
 */
const LEFT = `1,true,yes,y,churned,churn,left,lost,cancelled,canceled,inactive,closed,terminated,lapsed,expired,ended,gone,unsubscribed,former,attrited,attrited customer,exited,
wahr,ja,j,gekundigt,abgewandert,ehemalig,ehemaliger,inaktiv,verloren,ausgetreten,beendet,
vrai,oui,o,resilie,resiliee,parti,partie,perdu,perdue,inactif,inactive,annule,ancien client,
verdadero,si,s,baja,de baja,cancelado,cancelada,perdido,perdida,inactivo,inactiva,abandono,
verdadeiro,sim,inativo,inativa,saiu,desligado,encerrado,
vero,disdetto,disdetta,perso,persa,cessato,cessata,inattivo,inattiva,abbandonato,
waar,opgezegd,vertrokken,inactief,beeindigd,
prawda,tak,t,zrezygnowal,zrezygnowala,odszedl,odeszla,utracony,nieaktywny,nieaktywna,rezygnacja,zakonczony,
是,已流失,流失,已离开,离开,已離開,離開,已取消,退订,已退订,退訂,已退訂,注销,已注销,註銷,已註銷,离网,已离网,非活跃,非活躍,
はい,解約,解約済,解約済み,退会,退会済,退会済み,離脱,離反,休眠,非アクティブ,
예,네,해지,탈퇴,이탈,휴면,비활성`;
const STAYS = `0,false,no,n,active,current,stayed,stays,stay,retained,existing,existing customer,open,subscribed,live,ongoing,not churned,
falsch,nein,aktiv,bestehend,laufend,bestand,
faux,non,actif,active,en cours,fidele,
falso,activo,activa,vigente,de alta,alta,
nao,ativo,ativa,vigente,em vigor,
attivo,attiva,in corso,
onwaar,nee,actief,lopend,
falsz,nie,aktywny,aktywna,obecny,
否,不是,未流失,活跃,活躍,在网,在網,留存,在用,正常,有效,
いいえ,継続,継続中,契約中,利用中,アクティブ,有効,
아니요,아니오,활성,유지,이용중,이용 중,정상`;

const listed = (words: string): string[] => words.split(/[,\n]+/).map((word) => word.trim());

const flags = new Map<string, boolean>([
  ...listed(LEFT).map((word): [string, boolean] => [word, true]),
  ...listed(STAYS).map((word): [string, boolean] => [word, false]),
]);

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replace(/[\u0300-\u036f.!]/g, "")
    .normalize("NFC")
    .replace(/\s+/g, " ");
}

/** Does a text say that a customer has left (true) or is still there (false)? undefined where it says neither. */
export function leftByText(text: string): boolean | undefined {
  return flags.get(plain(text));
}
