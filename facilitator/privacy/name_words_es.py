"""Words around a name in Spanish, and words that look like one and are none; as name_words.py has them for English.

All without accents, as `key_of` looks words up: "tía" is "tia", "niña" is "nina".
"""

from __future__ import annotations

from facilitator.privacy.name_words import listed

KIN = listed(
    """
    hermano hermana hermanos hermanas hermanito hermanita primo prima primos primas tio tia tios tias abuelo abuela
    abuelos abuelito abuelita mama papa mami papi madre padre padrastro madrastra hijo hija hijos hijas hijastro
    hijastra nieto nieta nietos sobrino sobrina sobrinos esposo esposa marido mujer suegro suegra cunado cunada
    cunados yerno nuera concuno ahijado ahijada padrino madrina comadre compadre bisabuela tata
    """
)
RELATIONS = KIN | listed(
    """
    amigo amiga amigos amigas novio novia ex exnovio exnovia exesposo exesposa jefe jefa patron patrona vecino vecina
    vecinos companero companera companeros cuate compa carnal camarada socio socia doctor doctora terapeuta consejero
    consejera psicologo psicologa psiquiatra abogado abogada maestro maestra casero casera bebe nino nina nena
    muchacho muchacha chavo pareja perro perra gato gata conecte dealer sponsor cantinero cantinera mesero supervisor
    supervisora encargado encargada trabajadora trabajador barbero entrenador
    """
)
WEEKDAYS = listed("lunes martes miercoles jueves viernes sabado domingo")
MONTHS = listed("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre")
PLACES = listed(
    """
    casa depa departamento cuarto carro coche troca camioneta fiesta boda cumpleanos funeral velorio bautizo
    quinceanera tienda taller bar cantina patio garaje yarda sala cocina sofa taqueria negocio trabajo rancho bodega
    puesto culpa muerte amiga amigo gente banda hijos telefono numero celular llamada mensaje mensajes foto fotos
    historias ropa perro voz cara recuerdo tumba
    """
)
ARTICLES = listed("un una unos unas ese esa eso esos esas este esta estos estas aquel aquella cada cualquier ningun ninguna")
THE = listed("el la al del")
DETERMINERS = ARTICLES | listed("el la los las mi mis tu tus su sus nuestro nuestra pobre viejo vieja al del")
ME = listed("yo mi")
SAYS = listed(
    """
    dijo dice dicen llamo llama hablo habla marco marca ofrecio ofrece invito invita presto presta vendio vende trajo
    trae escribio escribe conto cuenta pidio pide grito grita espera espero pego pega corrio corre busco busca quito
    quita dejo deja debe debia mando manda llevo lleva regalo regala toma tomo vive vino viene anda andaba quiere
    queria sabe contesto contesta colgo cuelga celo cela cae odia ayudo ayuda cuido cuida regano regana llego llega
    salio sale murio fallecio tiene insiste insistio ignora bloqueo suelta abrazo beso pone fuma fumo consume consumia
    """
)
CLITICS = listed("me te nos le les lo la se no ya siempre nunca tambien todavia")
CLAUSES = listed("cuando y que si porque pero desde mientras hasta donde entonces como aunque ni cuando")
SEEN = listed(
    """
    vi veo ver viendo visite visitar encontre encontrar extrano extrane conoci conozco dije digo decirle llame llamo
    llamar hable hablo hablar hablando hablarle marque marco busque pedi debo perdi espero espere mire cuido oi
    escuche escuchar deje quiero amo odio perdone invite lleve ayude recuerdo mando mande engane robe pegue
    """
)
TO_A_PLACE = listed(
    """
    voy vas va vamos van ir iba ibamos fui fue fuimos fueron llegue llego llegar llegamos regrese regreso volvi vuelvo
    volver viaje viajar mude mudarme camino manejo maneje entre entrar camion vengo
    """
)
IN_A_PLACE = listed("en hacia desde hasta por un una unos unas los las sobre entre marca tipo")
PRODUCTS = listed("cerveza cervezas tequila refresco marca vino ron whisky galletas crema jabon canal equipo club")
PLURAL_THE = listed("los las unos unas mis tus sus")
SPOKEN_OF = listed(
    "acuerdo recuerdo hablan habla hablamos hablar hablando culpa miedo enamore enojado celoso celosa cerca lejos amigo"
)
# Without an article they are still a thing one has: "con dolores", "sin esperanza".
UNCOUNTED = listed(
    """
    amor amparo armonia caridad clemencia consuelo coral dolores esperanza fe gloria gracia libertad luz luna mar
    nieves oro paz piedad prudencia refugio remedios salud sol soledad socorro verdad vida virtudes flores perla rosas
    sal angustias milagros abril mayo
    """
)
THINGS_AFTER = listed(
    """
    de del en para por muy como que es era fue son y o mientras cuando total tan mas pura puro hay sin con a al mio
    mia ajeno
    """
)
PRONOUNS = listed("yo tu el ella nosotros ellos ellas usted ustedes me te se nos lo la los las le les mi mis su sus")
CAPITAL_ANYWAY = WEEKDAYS | MONTHS
NO_NAMES = (
    WEEKDAYS
    | MONTHS
    | PRONOUNS
    | (RELATIONS - listed("concuno"))
    | listed(
        """
        y o que de en a con por para sin como cuando donde porque pero si no ya un una todo todos nada hay es soy son
        fue era estoy esta estaba tengo tiene tenia quiero puedo creo se gracias bueno pues ay hola oye mira otra otro
        mas muy hoy ayer siempre nunca gobierno estado corte migra iglesia policia seguro social escuela hospital dia
        ano noche senora senor don dona doctor doctora padre virgen biblia sabado internet grupo programa junta centro
        ingles espanol tequila cerveza sur norte este oeste barrio calle
        """
    )
)

# English names that are ordinary words here as well: there they are judged by their place in a Spanish line too.
ALSO_WORDS = listed(
    "al angel china dan dolores ira jan mac marina max mercedes nacho nan nana nat red roman sal tia ty van victor viola"
)

# What is said in place of a title with a name: "el Dr. Salinas" → "mi doctor".
TITLES = {
    "dr": "mi doctor",
    "doctor": "mi doctor",
    "dra": "mi doctora",
    "doctora": "mi doctora",
    "sr": "alguien que conozco",
    "senor": "alguien que conozco",
    "sra": "alguien que conozco",
    "senora": "alguien que conozco",
    "srta": "alguien que conozco",
    "senorita": "alguien que conozco",
    "don": "alguien que conozco",
    "dona": "alguien que conozco",
    "lic": "alguien que conozco",
    "licenciado": "alguien que conozco",
    "licenciada": "alguien que conozco",
    "ing": "alguien que conozco",
    "ingeniero": "alguien que conozco",
    "profe": "mi profe",
    "profesor": "mi profe",
    "profesora": "mi profe",
    "prof": "mi profe",
    "maestro": "mi profe",
    "maestra": "mi profe",
    "juez": "el juez",
    "jueza": "la jueza",
    "oficial": "un oficial",
    "sargento": "un oficial",
    "comandante": "un oficial",
    "agente": "un oficial",
    "detective": "un oficial",
    "padre": "el padre de la iglesia",
    "pastor": "mi pastor",
    "pastora": "mi pastora",
    "reverendo": "mi pastor",
    "fray": "el padre de la iglesia",
    "sor": "una religiosa",
    "enfermera": "una enfermera",
    "enfermero": "un enfermero",
    "consejero": "mi consejero",
    "consejera": "mi consejera",
    "tio": "mi tío",
    "tia": "mi tía",
    "primo": "un primo",
    "prima": "una prima",
    "abuela": "mi abuela",
    "abuelo": "mi abuelo",
    "comadre": "mi comadre",
    "compadre": "mi compadre",
}
SHORT_TITLES = listed("dr dra sr sra srta lic ing don dona prof")
NEVER_AFTER_TITLE = NO_NAMES | listed(
    """
    dijo dice me le les se no que quiere da dio anda toma paga manda vive cambio receto nadie mio mia
    """
)
NUMBERED = listed(
    "caso expediente folio placa placas cuenta credencial licencia boleta seguro acta numero ticket interno celda telefono"
)
OURS = listed(
    """
    alguien persona lugar cierto cierta dia mes ano edad numero direccion pagina cuenta conozco personal familiar
    calle avenida esquina doctor doctora profe juez jueza oficial pastor pastora padre enfermera enfermero consejero
    consejera tio tia primo prima abuelo abuela compadre comadre religiosa
    """
)
# Words that only a Spanish line has; what English has too ("a", "me", "no", "he") says nothing.
LITTLE = listed(
    """
    el la los las un una unos unas de del al que y en con por para mi mis tu tus su sus se es lo muy mas pero como
    cuando donde ya esta estoy fue soy ni sin desde hasta te nos le les porque yo
    """
)
SPEAKS = (
    LITTLE
    | listed(
        """
        el la los las un una unos unas de del al que y en con por para mi mis tu tus su sus se es lo muy mas pero como
        cuando donde ya esta estoy fue soy ni sin desde hasta te nos le les porque tambien todo todos toda todas nada
        hay tengo tiene tenia yo ella ellos eso ese esa este cada otra otro siempre nunca bien mal dia noche anos hoy
        ayer voy vez quiero puedo algo alguien dos tres gracias senor senora dios queda solo sola cerveza cervezas
        tomar tomando amor miedo coraje tristeza ganas droga drogas borracho navidad gente dinero semana tarde manana
        aqui alla otra nomas asi ahora antes despues mientras juntas trago legal puro pura rojas quiso cita dar sigue
        hace hacer decir ver vida alma mundo fotos juntos cosas hijo
        """
    )
    | (WEEKDAYS - listed("martes"))
    | MONTHS
    | (RELATIONS - listed("ex mama papa sponsor dealer supervisor doctor mami papi tata compa socio primo prima nina chava"))
    | (PLACES - listed("bar cantina sofa patio sala rancho banda"))
    | (SAYS - listed("marco marca toma tomo vive come sale pide celo beso anda corre deja espera"))
    | (SEEN - listed("digo mire"))
)
